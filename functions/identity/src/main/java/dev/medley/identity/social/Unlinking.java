package dev.medley.identity.social;

import dev.medley.events.Outbox;
import dev.medley.identity.accounts.WaysIn;
import dev.medley.identity.social.Grants.Held;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Unlinks identities, though never the last way into an account. */
@Singleton
public class Unlinking {

    private final ProviderIdentities identities;
    private final Grants grants;
    private final Delegating delegating;
    private final WaysIn waysIn;
    private final Outbox outbox;

    Unlinking(ProviderIdentities identities, Grants grants, Delegating delegating, WaysIn waysIn, Outbox outbox) {
        this.identities = identities;
        this.grants = grants;
        this.delegating = delegating;
        this.waysIn = waysIn;
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
        boolean _ = identities.lockOwner(account);
        ProviderIdentity identity = identities.of(account).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("identity-unknown", "No such identity is linked to your account."));
        identities.remove(id);
        waysIn.requireOne(account);
        outbox.announce("login-provider.unlinked", account, id, Map.of("provider", identity.provider()));
    }
}
