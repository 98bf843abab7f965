/** SQL. */
@NullMarked
package dev.medley.moderation.standing.store;

import org.jspecify.annotations.NullMarked;
