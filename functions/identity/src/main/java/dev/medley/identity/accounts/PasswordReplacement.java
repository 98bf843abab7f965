package dev.medley.identity.accounts;

import org.jspecify.annotations.Nullable;

/**
 * One password's hash for another's.
 *
 * @param present null where the account has no password yet
 * @param kept how many former ones are remembered, the present one included
 */
public record PasswordReplacement(@Nullable String present, String next, int kept) {}
