/** What sales will come to, and how they go with the days of the week. */
@NullMarked
package dev.medley.analytics.forecasts;

import org.jspecify.annotations.NullMarked;
