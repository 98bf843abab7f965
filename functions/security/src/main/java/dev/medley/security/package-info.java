/** From where operators see and steer what comes in: rate limits. Announces nothing. */
@NullMarked
package dev.medley.security;

import org.jspecify.annotations.NullMarked;
