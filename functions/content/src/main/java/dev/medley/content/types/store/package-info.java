/** SQL. */
@NullMarked
package dev.medley.content.types.store;

import org.jspecify.annotations.NullMarked;
