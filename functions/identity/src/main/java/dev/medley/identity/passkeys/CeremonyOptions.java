package dev.medley.identity.passkeys;

import dev.medley.identity.accounts.Account;
import dev.medley.kernel.SecretToken;
import java.time.Duration;
import java.util.List;

/** What a page has to hand its browser to begin a ceremony. */
public sealed interface CeremonyOptions {

    SecretToken challenge();

    /** The host that passkeys are bound to. */
    String relyingPartyId();

    /** For {@code navigator.credentials.create}; {@code exclude} are those the account has. */
    record Creation(
            SecretToken challenge, String relyingPartyId, Account account, byte[] userHandle, List<Credential> exclude)
            implements CeremonyOptions {}

    /** For {@code navigator.credentials.get}; where {@code allow} is empty the owner picks one of theirs. */
    record Request(SecretToken challenge, String relyingPartyId, List<Credential> allow) implements CeremonyOptions {}

    /** How long the owner may take. */
    static Duration timeout() {
        return CeremonyService.LIFETIME;
    }

    /** Signature algorithms, by their COSE numbers, the preferred one first. */
    static List<Long> algorithms() {
        return WebAuthn.ALGORITHMS.stream()
                .map(algorithm -> algorithm.getValue())
                .toList();
    }
}
