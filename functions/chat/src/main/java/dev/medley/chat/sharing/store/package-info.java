/** Shares in the database. */
@NullMarked
package dev.medley.chat.sharing.store;

import org.jspecify.annotations.NullMarked;
