/** The queue of answers, and the removal of conversations. */
@NullMarked
package dev.medley.chat.answers.inbox;

import org.jspecify.annotations.NullMarked;
