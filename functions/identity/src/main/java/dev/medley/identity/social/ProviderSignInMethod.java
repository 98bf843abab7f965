package dev.medley.identity.social;

import dev.medley.identity.accounts.SignInMethod;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Identities of other providers open accounts. */
@Singleton
class ProviderSignInMethod implements SignInMethod {

    private final ProviderIdentityRepository identities;

    ProviderSignInMethod(ProviderIdentityRepository identities) {
        this.identities = identities;
    }

    @Override
    public boolean leadsInto(UUID accountId) {
        return !identities.of(accountId).isEmpty();
    }
}
