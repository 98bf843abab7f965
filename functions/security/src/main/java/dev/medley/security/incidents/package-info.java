/** Incidents: what anomalies of one subject, or people, make of them, and how they are worked on until they are closed. */
@NullMarked
package dev.medley.security.incidents;

import org.jspecify.annotations.NullMarked;
