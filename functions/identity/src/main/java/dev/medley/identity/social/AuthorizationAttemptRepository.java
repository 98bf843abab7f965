package dev.medley.identity.social;

import dev.medley.identity.accounts.SecretToken;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All attempts that are under way. */
public interface AuthorizationAttemptRepository {

    void add(AuthorizationAttempt authorizationAttempt);

    /** Uses an attempt up, in one statement: of many who try at once, one gets it. Empty where nothing fits it all. */
    Optional<AuthorizationAttempt> use(Key key, Instant now);

    /**
     * What an attempt is found by.
     *
     * @param accountId whose attempt it must be; null for a sign-in
     */
    record Key(
            String provider,
            SecretToken state,
            SecretToken binding,
            @Nullable UUID accountId) {}
}
