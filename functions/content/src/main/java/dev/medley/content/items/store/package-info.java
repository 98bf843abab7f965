/** SQL. */
@NullMarked
package dev.medley.content.items.store;

import org.jspecify.annotations.NullMarked;
