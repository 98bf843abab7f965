package dev.medley.generation;

import dev.medley.kernel.Refusal;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyOpener;
import dev.medley.providerkeys.ProviderKeyOpener.SealedKey;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
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

    /** A route, and the key that it takes. */
    record OwnKeyRoute(SealedKey key, GenerationRoute route) {}

    /** In the order in which the settings name the providers. */
    List<OwnKeyRoute> of(UUID accountId) {
        List<OwnKeyRoute> found = new ArrayList<>();
        for (String name : settings.ownKeys()) {
            keys.find(new KeyPlace(accountId, ModelProvider.named(name))).ifPresent(key -> open(key, found));
        }
        return found;
    }

    /** What does not open is its owner's to save again, and no reason not to do the work. */
    private void open(SealedKey key, List<OwnKeyRoute> found) {
        try {
            String provider = key.place().provider().text();
            found.add(
                    new OwnKeyRoute(key, routes.withKey(provider, keys.open(key).text())));
        } catch (IllegalStateException | Refusal e) {
            LOG.error("The provider key {} does not open: {}", key.id(), e.toString());
        }
    }
}
