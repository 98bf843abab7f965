/** The queue of trainings, and daily upkeep. */
@NullMarked
package dev.medley.ml.models.inbox;

import org.jspecify.annotations.NullMarked;
