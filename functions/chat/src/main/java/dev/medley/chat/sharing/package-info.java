/** Conversations that others may read. */
@NullMarked
package dev.medley.chat.sharing;

import org.jspecify.annotations.NullMarked;
