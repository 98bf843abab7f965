/** The schedule of the detection. */
@NullMarked
package dev.medley.security.anomalies.inbox;

import org.jspecify.annotations.NullMarked;
