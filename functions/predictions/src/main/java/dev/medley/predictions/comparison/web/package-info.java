/** HTTP operations. */
@NullMarked
package dev.medley.predictions.comparison.web;

import org.jspecify.annotations.NullMarked;
