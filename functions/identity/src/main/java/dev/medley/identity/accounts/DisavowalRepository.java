package dev.medley.identity.accounts;

import dev.medley.kernel.SecretToken;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All mails by which owners of accounts can say that a sign-in or another address was not theirs. */
public interface DisavowalRepository {

    /** How long a token is good. */
    Duration LIFETIME = Duration.ofDays(7);

    /** The same of one that undoes what its owner may have done themselves to keep readers of their mail out. */
    Duration SHORT_LIFETIME = Duration.ofDays(3);

    /**
     * Keeps the hash of a token that is mailed to the account's address; the caller holds the account.
     */
    void add(Disavowal disavowal, SecretToken token, Duration lifetime);

    /**
     * Notes that an account has left an address, in the transaction that moves it; a token for it comes with the mail. Tokens for
     * addresses that it left before, and that are good still, are good as long: no later address has the last word.
     */
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

    /** The links that are good by which an account goes back to addresses that it left. */
    List<Disavowal> moves(UUID accountId);

    /** Makes void what was mailed to other addresses of an account than this one since then, whatever it is about. */
    void revokeOfOthers(UUID accountId, EmailAddress email, Instant since);

    /** Makes void what was mailed to an account since then, whatever it is about. */
    void revoke(UUID accountId, Instant since);
}
