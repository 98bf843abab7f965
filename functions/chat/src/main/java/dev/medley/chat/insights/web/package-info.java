/** Insights over HTTP. */
@NullMarked
package dev.medley.chat.insights.web;

import org.jspecify.annotations.NullMarked;
