/** HTTP operations. */
@NullMarked
package dev.medley.analytics.forecasts.web;

import org.jspecify.annotations.NullMarked;
