/** The queues of conversations. */
@NullMarked
package dev.medley.chat.conversations.inbox;

import org.jspecify.annotations.NullMarked;
