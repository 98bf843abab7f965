package dev.medley.identity.social;

import dev.medley.access.Caller;
import dev.medley.identity.social.ProviderGrantRepository.Held;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Unlinks identities from accounts, and from Medley at their providers. */
@Singleton
public class IdentityUnlinkService {

    private final IdentityRemovalService identityRemovalService;
    private final ProviderGrantRepository providerGrantRepository;
    private final ProviderAccessService providerAccessService;

    IdentityUnlinkService(
            IdentityRemovalService identityRemovalService,
            ProviderGrantRepository providerGrantRepository,
            ProviderAccessService providerAccessService) {
        this.identityRemovalService = identityRemovalService;
        this.providerGrantRepository = providerGrantRepository;
        this.providerAccessService = providerAccessService;
    }

    /** Forgets an identity, and gives back the access that came with it. */
    public void unlink(Caller caller, UUID id) {
        Optional<Held> access = providerGrantRepository.find(caller.accountId(), id);
        identityRemovalService.remove(caller, id);
        access.ifPresent(providerAccessService::revoke);
    }
}
