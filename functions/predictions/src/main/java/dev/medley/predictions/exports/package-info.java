/** Files of predictions, made as jobs. */
@NullMarked
package dev.medley.predictions.exports;

import org.jspecify.annotations.NullMarked;
