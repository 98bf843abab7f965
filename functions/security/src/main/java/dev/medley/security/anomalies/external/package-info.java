/** Scores by a server that operators have set up. */
@NullMarked
package dev.medley.security.anomalies.external;

import org.jspecify.annotations.NullMarked;
