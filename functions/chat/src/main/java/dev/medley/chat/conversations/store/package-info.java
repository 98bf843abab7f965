/** Conversations in the database. */
@NullMarked
package dev.medley.chat.conversations.store;

import org.jspecify.annotations.NullMarked;
