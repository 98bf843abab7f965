package dev.medley.identity.accounts;

import dev.medley.kernel.SecretToken;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What accounts were mailed lately: the tokens that are good, and how much a mailbox has had. */
public interface MailedTokenRepository {

    /** How many mails of one occasion an account gets within an hour because one network asks for them. */
    int MOST_OF_NETWORK = 3;

    /** How many it gets within an hour whoever asks: more, so that no network uses up what the others may ask for. */
    int MOST_AN_HOUR = 10;

    /** How often somebody may try to do something with a token that does not succeed. */
    int MOST_TRIES = 10;

    /**
     * Makes the token the only good one of its account and occasion.
     *
     * @param eventId what the mail is written for; writing it again counts once
     * @param network where it was asked for from; null where an account or an administrator asked
     * @return false when the mailbox has had enough, and the mail must not go
     */
    boolean issue(UUID accountId, MailPurpose mailPurpose, UUID eventId, @Nullable String network, SecretToken token);

    /** Whose token this is, if it is good. */
    Optional<UUID> find(MailPurpose mailPurpose, SecretToken token);

    /** Counts an attempt to do with the token what it is for; false when it has had its {@link #MOST_TRIES}, or is not good. */
    boolean countTry(MailPurpose mailPurpose, SecretToken token);

    /** Uses the token up and says whose it was; of many who try at once, one succeeds. */
    Optional<UUID> use(MailPurpose mailPurpose, SecretToken token);

    /** Makes the token of one occasion useless. */
    void revoke(UUID accountId, MailPurpose mailPurpose);

    /** Makes the token of one occasion useless, and forgets how many mails there were. */
    void forget(UUID accountId, MailPurpose mailPurpose);

    /** Makes all tokens of the account useless, whatever for. */
    void revoke(UUID accountId);
}
