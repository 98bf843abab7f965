package dev.medley.identity.social;

import dev.medley.events.Outbox;
import dev.medley.identity.IdentityEvents.ProviderUnlinked;
import dev.medley.identity.accounts.SignInMethods;
import dev.medley.identity.social.ProviderGrantRepository.Held;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;

/** Unlinks identities, though never the last way into an account. */
@Singleton
public class IdentityUnlinkService {

    private final ProviderIdentityRepository identities;
    private final ProviderGrantRepository providerGrantRepository;
    private final ProviderAccessService providerAccessService;
    private final SignInMethods signInMethods;
    private final Outbox outbox;

    IdentityUnlinkService(
            ProviderIdentityRepository identities,
            ProviderGrantRepository providerGrantRepository,
            ProviderAccessService providerAccessService,
            SignInMethods signInMethods,
            Outbox outbox) {
        this.identities = identities;
        this.providerGrantRepository = providerGrantRepository;
        this.providerAccessService = providerAccessService;
        this.signInMethods = signInMethods;
        this.outbox = outbox;
    }

    /** Forgets an identity, and gives back the access that came with it. */
    public void unlink(UUID account, UUID id) {
        Optional<Held> access = providerGrantRepository.find(account, id);
        remove(account, id);
        access.ifPresent(providerAccessService::revoke);
    }

    @Transactional
    void remove(UUID account, UUID id) {
        boolean _ = identities.lockOwner(account);
        ProviderIdentity identity = identities.of(account).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("identity-unknown", "No such identity is linked to your account."));
        identities.remove(id);
        signInMethods.requireOne(account);
        outbox.announce(account, id, new ProviderUnlinked(identity.provider()));
    }
}
