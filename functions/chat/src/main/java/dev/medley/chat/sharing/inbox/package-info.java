/** What moderators decide. */
@NullMarked
package dev.medley.chat.sharing.inbox;

import org.jspecify.annotations.NullMarked;
