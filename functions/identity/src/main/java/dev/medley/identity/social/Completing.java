package dev.medley.identity.social;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.accounts.SecretToken;
import dev.medley.identity.sessions.Entering.Outcome;
import dev.medley.identity.sessions.Origin;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;

/**
 * Completes a first sign-in whose provider proves no address. Takes two secrets: the continuation, which only the client
 * has that came back from the provider, and a token, which only the mailbox gets. Neither alone makes an account, so
 * nobody can have theirs confirmed by the owner of another address.
 */
@Singleton
public class Completing {

    private final Continuations continuations;
    private final AskingForAddress mail;
    private final Admitting admitting;
    private final Clock clock;

    Completing(Continuations continuations, AskingForAddress mail, Admitting admitting, Clock clock) {
        this.continuations = continuations;
        this.mail = mail;
        this.admitting = admitting;
        this.clock = clock;
    }

    /** Mails a token to an address. The same answer whether an account has it; the mail tells. */
    public void propose(SecretToken continuation, String email) {
        EmailAddress address = new EmailAddress(email.strip());
        SecretToken proof = SecretToken.random();
        if (!continuations.propose(continuation, address, proof, clock.instant())) {
            throw Refusal.invalid(
                    "continuation-invalid",
                    "/continuationToken",
                    "This continuation is unknown, used or expired, or has had all its mails. Sign in again.");
        }
        mail.send(address, proof);
    }

    /** Makes the account and lets its owner in. */
    @Transactional
    public Outcome complete(SecretToken continuation, SecretToken proof, Origin origin) {
        return continuations
                .use(continuation, proof, clock.instant())
                .flatMap(assertion -> admitting.admit(assertion, origin))
                .orElseThrow(() -> Refusal.invalid(
                        "email-proof-invalid",
                        "/token",
                        "This token is not the newest one mailed, or it has expired."));
    }
}
