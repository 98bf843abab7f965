/** The removal of files of conversations. */
@NullMarked
package dev.medley.chat.transfer.inbox;

import org.jspecify.annotations.NullMarked;
