package dev.medley.security;

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

    public Proof {
        methods = Set.copyOf(methods);
    }
}
