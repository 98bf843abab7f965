/** Activities that an external analytics service gets. */
@NullMarked
package dev.medley.analytics.forwarding;

import org.jspecify.annotations.NullMarked;
