/** SQL. */
@NullMarked
package dev.medley.moderation.guidelines.store;

import org.jspecify.annotations.NullMarked;
