package dev.medley.identity.recovery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One password's hash for another's.
 *
 * @param present null where the account has no password yet
 * @param kept how many former ones are remembered, the present one included
 */
public record PasswordReplacement(@Nullable String present, String next, int kept, Instant at) {}
