/** Files of conversations in the database. */
@NullMarked
package dev.medley.chat.transfer.store;

import org.jspecify.annotations.NullMarked;
