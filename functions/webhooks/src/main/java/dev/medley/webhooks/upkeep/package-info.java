/** Deletes what is old, and what accounts had that are erased. */
@NullMarked
package dev.medley.webhooks.upkeep;

import org.jspecify.annotations.NullMarked;
