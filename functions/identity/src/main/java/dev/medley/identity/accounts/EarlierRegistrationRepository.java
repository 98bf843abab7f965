package dev.medley.identity.accounts;

import dev.medley.kernel.SecretToken;
import java.util.Optional;
import java.util.UUID;

/** Registrations of unproven addresses before their newest ones, by the tokens that were mailed for them; as many as a mailbox gets mails in a day. */
public interface EarlierRegistrationRepository {

    /** Keeps what an account says now, with its mailed token, if that is good. The caller holds the account. */
    void keep(UUID accountId);

    /** The registration that the token was mailed for, while nobody has proven the address. */
    Optional<EarlierRegistration> find(SecretToken token);

    /** Uses the token up and gives the account what its registration said; false where the token is not good any more. */
    boolean restore(SecretToken token);
}
