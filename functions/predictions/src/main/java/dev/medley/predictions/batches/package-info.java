/** Many recordings that predictions were asked of at once, as one thing. */
@NullMarked
package dev.medley.predictions.batches;

import org.jspecify.annotations.NullMarked;
