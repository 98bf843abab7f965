/** People that questions can be about: chosen one by one, or by what they did. */
@NullMarked
package dev.medley.analytics.cohorts;

import org.jspecify.annotations.NullMarked;
