/** SQL. */
@NullMarked
package dev.medley.moderation.numbers.store;

import org.jspecify.annotations.NullMarked;
