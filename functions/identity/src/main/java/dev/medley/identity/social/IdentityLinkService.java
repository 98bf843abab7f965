package dev.medley.identity.social;

import dev.medley.access.Caller;
import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.ProviderLinked;
import dev.medley.identity.sessions.LiveSessionCheck;
import dev.medley.identity.social.AuthorizationAttempt.Linker;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Links further identities to an account that somebody is signed in to. */
@Singleton
public class IdentityLinkService {

    private static final int MOST = 20;

    private final AuthorizationCodeRedeemer authorizationCodeRedeemer;
    private final ProviderIdentityRepository identities;
    private final LiveSessionCheck liveSessionCheck;
    private final Outbox outbox;
    private final Clock clock;

    IdentityLinkService(
            AuthorizationCodeRedeemer authorizationCodeRedeemer,
            ProviderIdentityRepository identities,
            LiveSessionCheck liveSessionCheck,
            Outbox outbox,
            Clock clock) {
        this.authorizationCodeRedeemer = authorizationCodeRedeemer;
        this.identities = identities;
        this.liveSessionCheck = liveSessionCheck;
        this.outbox = outbox;
        this.clock = clock;
    }

    public List<ProviderIdentity> list(UUID account) {
        return identities.of(account);
    }

    /** Links what comes back from a provider; one that is linked to the account already gets what is new about it. */
    public ProviderIdentity link(Caller caller, String provider, Callback callback) {
        return keep(caller, authorizationCodeRedeemer.redeem(provider, callback, Linker.of(caller)));
    }

    @Transactional
    ProviderIdentity keep(Caller caller, ProviderAssertion providerAssertion) {
        UUID account = caller.accountId();
        boolean _ = identities.lockOwner(account);
        liveSessionCheck.require(caller);
        Optional<ProviderIdentity> known = identities.use(providerAssertion, clock.instant());
        if (known.isPresent()) {
            return known.filter(identity -> identity.accountId().equals(account))
                    .orElseThrow(IdentityLinkService::linkedElsewhere);
        }
        if (identities.of(account).size() >= MOST) {
            throw Refusal.conflict("identities-exhausted", "An account has at most " + MOST + " identities.");
        }
        ProviderIdentity fresh = identities
                .add(Ids.next(clock), account, providerAssertion, clock.instant())
                .orElseThrow(IdentityLinkService::linkedElsewhere);
        outbox.announce(account, fresh.id(), new ProviderLinked(fresh.provider()));
        return fresh;
    }

    private static Refusal linkedElsewhere() {
        return Refusal.conflict(
                "identity-linked-elsewhere",
                "This identity opens another account. Sign in with it, give that account another way in and unlink it "
                        + "there, or delete that account. Then link it here.");
    }
}
