/**
 * What somebody shows beside their password: codes of an authenticator app, and recovery codes for when everything else
 * is lost. Announces {@code factor.enrolled} and {@code factor.removed}.
 */
@NullMarked
package dev.medley.identity.factors;

import org.jspecify.annotations.NullMarked;
