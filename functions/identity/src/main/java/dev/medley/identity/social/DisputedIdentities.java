package dev.medley.identity.social;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.ProviderUnlinked;
import dev.medley.identity.accounts.DisputedAccess;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

@Singleton
class DisputedIdentities implements DisputedAccess {

    private final ProviderIdentityRepository identities;
    private final Outbox outbox;

    DisputedIdentities(ProviderIdentityRepository identities, Outbox outbox) {
        this.identities = identities;
        this.outbox = outbox;
    }

    @Override
    @Transactional
    public void removeSince(UUID accountId, Instant since) {
        for (ProviderIdentity identity : identities.of(accountId)) {
            if (!identity.linkedAt().isBefore(since)) {
                identities.remove(identity.id());
                outbox.announce(accountId, identity.id(), new ProviderUnlinked(identity.provider()));
            }
        }
    }
}
