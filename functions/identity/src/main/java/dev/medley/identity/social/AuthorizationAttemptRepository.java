package dev.medley.identity.social;

import dev.medley.identity.social.AuthorizationAttempt.Linker;
import dev.medley.kernel.SecretToken;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All attempts that are under way. */
public interface AuthorizationAttemptRepository {

    void add(AuthorizationAttempt authorizationAttempt);

    /** Uses an attempt up, in one statement: of many who try at once, one gets it. Empty where nothing fits it all. */
    Optional<AuthorizationAttempt> use(Key key, Instant now);

    /**
     * What an attempt is found by.
     *
     * @param linker whose attempt it must be, and from which session; null for a sign-in
     */
    record Key(
            String provider,
            SecretToken state,
            SecretToken binding,
            @Nullable Linker linker) {}
}
