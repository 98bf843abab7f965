package dev.medley.identity.passkeys;

/** What to think of an assertion. */
sealed interface AssertionResult {

    /**
     * The device holds the private key.
     *
     * @param userVerified whether it made sure of its owner too, by a PIN or a finger
     */
    record Genuine(long signCount, boolean userVerified) implements AssertionResult {}

    /** Rightly signed, by a key that counts fewer uses than were seen: there are two of it. */
    record Copied() implements AssertionResult {}

    /** Anything else. */
    record Unacceptable() implements AssertionResult {}
}
