package dev.medley.identity.social;

import dev.medley.access.ClientNetwork;
import dev.medley.identity.accounts.EmailAddress;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.SignInService.Outcome;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.SecretToken;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Completes a first sign-in whose provider proves no address. Takes two secrets: the continuation, which only the client
 * has that came back from the provider, and a token, which only the mailbox gets. Neither alone makes an account, so
 * nobody can have theirs confirmed by the owner of another address.
 */
@Singleton
public class SocialCompletionService {

    private static final Logger LOG = LoggerFactory.getLogger(SocialCompletionService.class);

    private final ContinuationRepository continuationRepository;
    private final SocialAddressEmail mail;
    private final SocialSignInService socialSignInService;
    private final Clock clock;

    SocialCompletionService(
            ContinuationRepository continuationRepository,
            SocialAddressEmail mail,
            SocialSignInService socialSignInService,
            Clock clock) {
        this.continuationRepository = continuationRepository;
        this.mail = mail;
        this.socialSignInService = socialSignInService;
        this.clock = clock;
    }

    /**
     * Mails a token to an address. The same answer whether an account has it; the mail tells. A mailbox that has had enough gets
     * none.
     */
    public void propose(SecretToken continuation, String email, SignInOrigin signInOrigin) {
        EmailAddress address = EmailAddress.of(email);
        SecretToken proof = SecretToken.random();
        String network = ClientNetwork.of(signInOrigin.address()).text();
        switch (continuationRepository.propose(continuation, address, proof, network)) {
            case MAILED -> mail.send(address, proof);
            case SILENT -> LOG.info("An address has had its mails for now");
            case REFUSED ->
                throw Refusal.invalid(
                        "continuation-invalid",
                        "/continuationToken",
                        "This continuation is unknown, used or expired, or has had all its mails. Sign in again.");
        }
    }

    /** Makes the account and lets its owner in. */
    @Transactional
    public Outcome complete(SecretToken continuation, SecretToken proof, SignInOrigin signInOrigin) {
        return continuationRepository
                .use(continuation, proof, clock.instant())
                .flatMap(assertion -> socialSignInService.admit(assertion, signInOrigin))
                .orElseThrow(() -> Refusal.invalid(
                        "email-proof-invalid",
                        "/token",
                        "This token is not the newest one mailed, or it has expired."));
    }
}
