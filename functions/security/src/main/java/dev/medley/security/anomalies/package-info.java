/** Traffic that is not as it usually is: found in the request log every minute, scored, explained and announced. */
@NullMarked
package dev.medley.security.anomalies;

import org.jspecify.annotations.NullMarked;
