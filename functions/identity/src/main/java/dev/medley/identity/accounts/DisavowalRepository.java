package dev.medley.identity.accounts;

import dev.medley.kernel.SecretToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All mails by which owners of accounts can say that a sign-in or another address was not theirs. */
public interface DisavowalRepository {

    /** How long a token is good. */
    Duration LIFETIME = Duration.ofDays(7);

    /** Keeps the hash of a token that is mailed to the account's address; the caller holds the account. */
    void add(Disavowal disavowal, SecretToken token);

    /** Notes that an account has left an address, in the transaction that moves it; a token for it comes with the mail. */
    void addMove(UUID eventId, Disavowal disavowal);

    /**
     * Gives what was noted with an event the token that is mailed; empty where nothing was, or it is over or void. A mail
     * that is written again brings the only good one.
     */
    Optional<Disavowal> issue(UUID eventId, SecretToken token);

    /** What the token is for, if it is good. */
    Optional<Disavowal> find(SecretToken token);

    /** Uses a token up; false where it is not good. Of many who try at once, one succeeds. */
    boolean use(SecretToken token);

    /** Makes void what was mailed to an account since then, whatever it is about. */
    void revoke(UUID accountId, Instant since);
}
