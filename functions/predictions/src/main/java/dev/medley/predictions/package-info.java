/**
 * Predictions: which emotion the voice in a recording expresses, how probable each is, how that changes over time, and
 * when nothing should be said. Announces {@code prediction.requested} and {@code prediction.finished}.
 */
@NullMarked
package dev.medley.predictions;

import org.jspecify.annotations.NullMarked;
