/** SQL. */
@NullMarked
package dev.medley.chat.collections.store;

import org.jspecify.annotations.NullMarked;
