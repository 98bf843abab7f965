/** What keeps the sums of affiliates. */
@NullMarked
package dev.medley.analytics.affiliates.inbox;

import org.jspecify.annotations.NullMarked;
