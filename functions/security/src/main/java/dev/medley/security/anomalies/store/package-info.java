/** Anomalies, habits and the position in the request log, in PostgreSQL. */
@NullMarked
package dev.medley.security.anomalies.store;

import org.jspecify.annotations.NullMarked;
