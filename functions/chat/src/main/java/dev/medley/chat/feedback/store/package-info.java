/** Feedback in the database. */
@NullMarked
package dev.medley.chat.feedback.store;

import org.jspecify.annotations.NullMarked;
