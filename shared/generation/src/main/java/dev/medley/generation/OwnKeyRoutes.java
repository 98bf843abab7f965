package dev.medley.generation;

import dev.medley.kernel.Refusal;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyOpener;
import dev.medley.providerkeys.ProviderKeyOpener.SealedKey;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Routes to providers with the keys that accounts bring; a key is opened for one call and kept nowhere. */
@Singleton
class OwnKeyRoutes {

    private static final Logger LOG = LoggerFactory.getLogger(OwnKeyRoutes.class);

    private final GenerationSettings settings;
    private final GenerationRoutes routes;
    private final ProviderKeyOpener keys;

    OwnKeyRoutes(GenerationSettings settings, GenerationRoutes routes, ProviderKeyOpener keys) {
        this.settings = settings;
        this.routes = routes;
        this.keys = keys;
    }

    /** The account's keys, sealed, in the order in which the settings name the providers. */
    List<SealedKey> keys(UUID accountId) {
        return settings.ownKeys().stream()
                .map(name -> keys.find(new KeyPlace(accountId, ModelProvider.named(name))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** The route that a key takes; what does not open is its owner's to save again, and no reason not to do the work. */
    Optional<GenerationRoute> open(SealedKey key) {
        try {
            String provider = key.place().provider().text();
            return Optional.of(routes.withKey(provider, keys.open(key).text()));
        } catch (IllegalStateException | Refusal e) {
            LOG.error("The provider key {} does not open: {}", key.id(), e.toString());
            return Optional.empty();
        }
    }
}
