package dev.medley.access;

import java.time.Instant;
import java.util.Set;

/**
 * How somebody proved who they are, and when.
 *
 * @param methods names of RFC 8176 ({@code pwd}, {@code otp}, {@code hwk}, {@code mfa}), {@code fed} for another provider
 */
public record Proof(Instant at, Set<String> methods) {

    /** Nobody proved anything in person: an API key, or an administrator in somebody's place. */
    public static final Proof NONE = new Proof(Instant.EPOCH, Set.of());

    /** Among the methods of a sign-in that took two factors (RFC 8176). */
    public static final String TWO_FACTORS = "mfa";

    public Proof {
        methods = Set.copyOf(methods);
    }

    public boolean tookTwoFactors() {
        return methods.contains(TWO_FACTORS);
    }

    /** Whether the account's owner signed in. */
    boolean isOfPerson() {
        return !methods.isEmpty();
    }
}
