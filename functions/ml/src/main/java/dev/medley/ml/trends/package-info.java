/** How sales go: trend, season and forecast. */
@NullMarked
package dev.medley.ml.trends;

import org.jspecify.annotations.NullMarked;
