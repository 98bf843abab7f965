/** Conversations as files. */
@NullMarked
package dev.medley.chat.transfer;

import org.jspecify.annotations.NullMarked;
