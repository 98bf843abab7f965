package dev.medley.identity.signinreports;

import dev.medley.identity.accounts.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** All mails by which owners of accounts can say that a sign-in was not theirs. */
public interface SignInReportRepository {

    /** Keeps the hash of a token that was mailed. */
    void add(UUID accountId, SecretToken token, Instant expiresAt);

    /** Uses a token up and says whose it was; empty when the token is not good. */
    Optional<UUID> use(SecretToken token, Instant now);
}
