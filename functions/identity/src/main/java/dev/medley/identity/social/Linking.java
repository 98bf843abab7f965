package dev.medley.identity.social;

import dev.medley.events.Outbox;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Links further identities to an account that somebody is signed in to. */
@Singleton
public class Linking {

    private static final int MOST = 20;

    private final Redeeming redeeming;
    private final ProviderIdentities identities;
    private final Outbox outbox;
    private final Clock clock;

    Linking(Redeeming redeeming, ProviderIdentities identities, Outbox outbox, Clock clock) {
        this.redeeming = redeeming;
        this.identities = identities;
        this.outbox = outbox;
        this.clock = clock;
    }

    public List<ProviderIdentity> list(UUID account) {
        return identities.of(account);
    }

    /** Links what comes back from a provider; one that is linked to the account already gets what is new about it. */
    public ProviderIdentity link(UUID account, String provider, Callback callback) {
        return keep(account, redeeming.redeem(provider, callback, account));
    }

    @Transactional
    ProviderIdentity keep(UUID account, Assertion assertion) {
        boolean _ = identities.lockOwner(account);
        Optional<ProviderIdentity> known = identities.use(assertion, clock.instant());
        if (known.isPresent()) {
            return known.filter(identity -> identity.accountId().equals(account))
                    .orElseThrow(Linking::linkedElsewhere);
        }
        if (identities.of(account).size() >= MOST) {
            throw Refusal.conflict("identities-exhausted", "An account has at most " + MOST + " identities.");
        }
        ProviderIdentity fresh = identities
                .add(Ids.next(clock), account, assertion, clock.instant())
                .orElseThrow(Linking::linkedElsewhere);
        outbox.announce("login-provider.linked", account, fresh.id(), Map.of("provider", fresh.provider()));
        return fresh;
    }

    private static Refusal linkedElsewhere() {
        return Refusal.conflict(
                "identity-linked-elsewhere",
                "This identity opens another account. Sign in with it, give that account another way in and unlink it "
                        + "there, or delete that account. Then link it here.");
    }
}
