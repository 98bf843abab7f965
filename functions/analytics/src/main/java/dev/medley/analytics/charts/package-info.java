/** Draws answers: as series, as a specification of Vega-Lite, and as pictures. */
@NullMarked
package dev.medley.analytics.charts;

import org.jspecify.annotations.NullMarked;
