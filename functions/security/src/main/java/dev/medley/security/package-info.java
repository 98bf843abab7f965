/**
 * From where operators see and steer what comes in. Announces anomalies and the states of incidents ({@link
 * dev.medley.security.SecurityEvents}).
 */
@NullMarked
package dev.medley.security;

import org.jspecify.annotations.NullMarked;
