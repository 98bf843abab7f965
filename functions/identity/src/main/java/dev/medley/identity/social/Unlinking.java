package dev.medley.identity.social;

import dev.medley.events.Outbox;
import dev.medley.identity.social.Grants.Held;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Unlinks identities, though never the last way into an account. */
@Singleton
public class Unlinking {

    private final ProviderIdentities identities;
    private final Grants grants;
    private final Delegating delegating;
    private final List<OtherWayIn> otherWays;
    private final Outbox outbox;

    Unlinking(
            ProviderIdentities identities,
            Grants grants,
            Delegating delegating,
            List<OtherWayIn> otherWays,
            Outbox outbox) {
        this.identities = identities;
        this.grants = grants;
        this.delegating = delegating;
        this.otherWays = otherWays;
        this.outbox = outbox;
    }

    /** Forgets an identity, and gives back the access that came with it. */
    public void unlink(UUID account, UUID id) {
        Optional<Held> access = grants.find(account, id);
        remove(account, id);
        access.ifPresent(delegating::revoke);
    }

    @Transactional
    void remove(UUID account, UUID id) {
        boolean password = identities.lockOwner(account);
        List<ProviderIdentity> all = identities.of(account);
        ProviderIdentity identity = all.stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("identity-unknown", "No such identity is linked to your account."));
        if (!password && all.size() == 1 && otherWays.stream().noneMatch(way -> way.opens(account))) {
            throw Refusal.conflict(
                    "last-way-in", "Nothing else opens your account. Set a password or link another provider first.");
        }
        identities.remove(id);
        outbox.announce("login-provider.unlinked", account, id, Map.of("provider", identity.provider()));
    }
}
