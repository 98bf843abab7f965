package dev.medley.identity.accounts;

import java.time.Duration;

/** What an account is mailed for, and how long a token in such a mail is good. */
public enum MailPurpose {
    /** Proves the address; opens nothing. */
    VERIFY_EMAIL(Duration.ofHours(24)),
    /** Opens the account, so it is short-lived (ASVS 5.0, 6.5.5). */
    RESET_PASSWORD(Duration.ofMinutes(10)),
    /** Goes to an address that the account does not have yet. */
    CHANGE_EMAIL(Duration.ofHours(1)),
    /** No token: tells the owner of an address that somebody tried to use it. */
    ADDRESS_IN_USE(Duration.ZERO);

    private final Duration lifetime;

    MailPurpose(Duration lifetime) {
        this.lifetime = lifetime;
    }

    public Duration lifetime() {
        return lifetime;
    }
}
