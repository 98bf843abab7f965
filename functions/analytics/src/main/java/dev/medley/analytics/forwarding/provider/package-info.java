/** The external analytics service. */
@NullMarked
package dev.medley.analytics.forwarding.provider;

import org.jspecify.annotations.NullMarked;
