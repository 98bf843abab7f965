/** Charts that people put together, share and lay out for themselves. */
@NullMarked
package dev.medley.analytics.dashboards;

import org.jspecify.annotations.NullMarked;
