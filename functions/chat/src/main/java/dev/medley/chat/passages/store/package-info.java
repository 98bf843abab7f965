/** SQL. */
@NullMarked
package dev.medley.chat.passages.store;

import org.jspecify.annotations.NullMarked;
