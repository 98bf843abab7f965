/** Formulas over measures, which people name, share and use in reports, dashboards and alerts. */
@NullMarked
package dev.medley.analytics.metrics;

import org.jspecify.annotations.NullMarked;
