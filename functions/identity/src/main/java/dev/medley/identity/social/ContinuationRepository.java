package dev.medley.identity.social;

import dev.medley.identity.accounts.EmailAddress;
import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Optional;

/** All first sign-ins that wait for an address. */
public interface ContinuationRepository {

    void add(Continuation continuation);

    /** Notes which address is to be proven by which token, in place of the one before; false when it may not. */
    boolean propose(SecretToken token, EmailAddress email, SecretToken proof, Instant now);

    /** Uses one up with the token that was mailed, and says what was asserted, with the address now proven. */
    Optional<ProviderAssertion> use(SecretToken token, SecretToken proof, Instant now);
}
