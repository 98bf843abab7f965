package dev.medley.identity.social;

import dev.medley.identity.social.ProviderGrantRepository.Held;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands out the access that somebody granted at a provider, for as long as they want. */
@Singleton
public class ProviderAccessService {

    private static final Logger LOG = LoggerFactory.getLogger(ProviderAccessService.class);

    /** Access that ends sooner than this is refreshed before it is handed out. */
    private static final Duration SHORT = Duration.ofMinutes(1);

    private final ProviderGrantRepository providerGrantRepository;
    private final LoginProviders providers;
    private final Clock clock;

    ProviderAccessService(ProviderGrantRepository providerGrantRepository, LoginProviders providers, Clock clock) {
        this.providerGrantRepository = providerGrantRepository;
        this.providers = providers;
        this.clock = clock;
    }

    /** Access that is good now. */
    public ProviderGrant current(UUID account, UUID identity) {
        ProviderGrant providerGrant = providerGrantRepository
                .find(account, identity)
                .orElseThrow(ProviderAccessService::missing)
                .grant();
        return isGood(providerGrant) ? providerGrant : refresh(account, identity);
    }

    /** Gives the access back to the provider and forgets it; the identity still opens the account. */
    public void withdraw(UUID account, UUID identity) {
        Held held = providerGrantRepository.find(account, identity).orElseThrow(ProviderAccessService::missing);
        providerGrantRepository.forget(identity);
        revoke(held);
    }

    /** Tells the provider that the access is not wanted any more. It is forgotten here whether that succeeds or not. */
    void revoke(Held held) {
        try {
            providers.find(held.provider()).ifPresent(provider -> provider.revoke(held.grant()));
        } catch (Refusal e) {
            LOG.warn("{} could not be told that access has ended: {}", held.provider(), e.code());
        }
    }

    /**
     * Refreshes while it holds the row, the only time that a transaction waits for a provider: one that rotates refresh
     * tokens takes the second use of one for theft, so whoever else asks has to wait and finds the successor.
     */
    @Transactional
    ProviderGrant refresh(UUID account, UUID identity) {
        Held held = providerGrantRepository.lock(account, identity).orElseThrow(ProviderAccessService::missing);
        if (isGood(held.grant())) {
            return held.grant();
        }
        if (held.grant().refreshToken() == null) {
            throw ended();
        }
        ProviderGrant successor = successor(held);
        providerGrantRepository.replace(identity, successor);
        return successor;
    }

    private ProviderGrant successor(Held held) {
        try {
            return providers.get(held.provider()).refresh(held.grant());
        } catch (Refusal e) {
            throw e.kind() == Refusal.Kind.INVALID ? ended() : e;
        }
    }

    private boolean isGood(ProviderGrant providerGrant) {
        Instant end = providerGrant.expiresAt();
        return end == null || end.isAfter(clock.instant().plus(SHORT));
    }

    private static Refusal missing() {
        return Refusal.notFound("provider-access-unknown", "No access to the provider was granted with this identity.");
    }

    private static Refusal ended() {
        return Refusal.conflict(
                "provider-access-ended", "The provider has ended this access. Ask for it again by linking once more.");
    }
}
