package dev.medley.identity.factors;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The second factors of an account.
 *
 * @param kinds {@code totp}, {@code passkey}
 * @param totpSince when the authenticator app was enrolled; null when none is
 */
public record Enrolment(Set<String> kinds, @Nullable Instant totpSince, int recoveryCodesLeft) {}
