package dev.medley.identity.social;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Optional;

/** All first sign-ins that wait for an address. */
public interface ContinuationRepository {

    void add(Continuation continuation);

    /** What became of a proposal. */
    enum Proposal {
        /** The continuation is over, or has had all its mails. */
        REFUSED,
        /** The mailbox has had enough for now; what was mailed before is good still. */
        SILENT,
        /** The mail may go. */
        MAILED
    }

    /**
     * Notes which address is to be proven by which token, in place of the one before.
     *
     * @param network where it was asked for from
     */
    Proposal propose(SecretToken token, EmailAddress email, SecretToken proof, String network);

    /** Uses one up with the token that was mailed, and says what was asserted, with the address now proven. */
    Optional<ProviderAssertion> use(SecretToken token, SecretToken proof, Instant now);
}
