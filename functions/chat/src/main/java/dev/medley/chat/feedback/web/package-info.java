/** Feedback over HTTP. */
@NullMarked
package dev.medley.chat.feedback.web;

import org.jspecify.annotations.NullMarked;
