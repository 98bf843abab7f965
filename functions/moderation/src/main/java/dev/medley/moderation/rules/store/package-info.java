/** SQL. */
@NullMarked
package dev.medley.moderation.rules.store;

import org.jspecify.annotations.NullMarked;
