/** Summaries over HTTP. */
@NullMarked
package dev.medley.chat.summaries.web;

import org.jspecify.annotations.NullMarked;
