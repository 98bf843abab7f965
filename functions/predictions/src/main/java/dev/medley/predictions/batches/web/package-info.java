/** HTTP operations. */
@NullMarked
package dev.medley.predictions.batches.web;

import org.jspecify.annotations.NullMarked;
