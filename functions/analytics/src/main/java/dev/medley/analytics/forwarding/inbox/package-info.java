/** What forwards. */
@NullMarked
package dev.medley.analytics.forwarding.inbox;

import org.jspecify.annotations.NullMarked;
