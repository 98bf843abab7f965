package dev.medley.identity.social;

import dev.medley.identity.accounts.Accounts;
import dev.medley.identity.sessions.Entering;
import dev.medley.identity.sessions.Entering.Outcome;
import dev.medley.identity.sessions.Origin;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Lets somebody into the account that their identity opens. A provider counts as one factor, whatever it says of its own
 * (ASVS 6.8.4), so an account's second factor is always asked for; and where it says when somebody signed in there, that
 * is when they have shown it.
 */
@Singleton
class Admitting {

    private static final Set<String> FEDERATED = Set.of("fed");

    private final ProviderIdentities identities;
    private final Joining joining;
    private final Accounts accounts;
    private final Entering entering;
    private final Clock clock;

    Admitting(ProviderIdentities identities, Joining joining, Accounts accounts, Entering entering, Clock clock) {
        this.identities = identities;
        this.joining = joining;
        this.accounts = accounts;
        this.entering = entering;
        this.clock = clock;
    }

    /** Lets somebody in; empty when the identity is unknown and its address unproven. */
    @Transactional
    Optional<Outcome> admit(Assertion assertion, Origin origin) {
        return identities
                .use(assertion, clock.instant())
                .map(ProviderIdentity::accountId)
                .or(() -> assertion.provenEmail().map(address -> joining.join(assertion, address)))
                .map(account -> enter(account, assertion, origin));
    }

    private Outcome enter(UUID account, Assertion assertion, Origin origin) {
        return entering.enter(accounts.find(account).orElseThrow(), FEDERATED, assertion.authenticatedAt(), origin);
    }
}
