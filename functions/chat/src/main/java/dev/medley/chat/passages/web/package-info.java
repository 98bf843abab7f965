/** Passages over HTTP. */
@NullMarked
package dev.medley.chat.passages.web;

import org.jspecify.annotations.NullMarked;
