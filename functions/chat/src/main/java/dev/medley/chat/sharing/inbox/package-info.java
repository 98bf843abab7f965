/** Shares that end with an account. */
@NullMarked
package dev.medley.chat.sharing.inbox;

import org.jspecify.annotations.NullMarked;
