package dev.medley.identity.signin;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What was there before a sign-in and before the attempt that it began with.
 *
 * @param networkFamiliar whether the account has signed in from the same network
 * @param failures how many of the last three attempts from the same address were wrong
 * @param last the account's last session; null when there was none
 */
public record SignInHistory(
        boolean networkFamiliar, int failures, @Nullable Last last) {

    /** Where the account signed in before, and when it was last there. */
    public record Last(String address, Instant seenAt) {}
}
