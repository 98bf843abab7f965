/** What looks at the numbers. */
@NullMarked
package dev.medley.analytics.alerts.inbox;

import org.jspecify.annotations.NullMarked;
