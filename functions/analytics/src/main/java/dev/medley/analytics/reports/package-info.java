/** Questions that people keep, share and ask again. */
@NullMarked
package dev.medley.analytics.reports;

import org.jspecify.annotations.NullMarked;
