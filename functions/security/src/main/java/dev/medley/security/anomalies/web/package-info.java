/** Anomalies over HTTP. */
@NullMarked
package dev.medley.security.anomalies.web;

import org.jspecify.annotations.NullMarked;
