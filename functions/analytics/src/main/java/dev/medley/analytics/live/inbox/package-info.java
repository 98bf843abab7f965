/** What has followers told. */
@NullMarked
package dev.medley.analytics.live.inbox;

import org.jspecify.annotations.NullMarked;
