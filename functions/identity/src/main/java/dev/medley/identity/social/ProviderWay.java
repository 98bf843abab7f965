package dev.medley.identity.social;

import dev.medley.identity.accounts.WayIn;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Identities of other providers open accounts. */
@Singleton
class ProviderWay implements WayIn {

    private final ProviderIdentities identities;

    ProviderWay(ProviderIdentities identities) {
        this.identities = identities;
    }

    @Override
    public boolean leadsInto(UUID accountId) {
        return !identities.of(accountId).isEmpty();
    }
}
