package dev.medley.identity.providerkeys;

import dev.medley.identity.providerkeys.ProviderKey.Place;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Opens a key for whoever calls its provider in the account's name. */
@Singleton
public class OpeningProviderKeys {

    private final ProviderKeys keys;
    private final Envelope envelope;

    OpeningProviderKeys(ProviderKeys keys, Envelope envelope) {
        this.keys = keys;
        this.envelope = envelope;
    }

    /**
     * The key itself; empty where the account brought none.
     *
     * @throws IllegalStateException when it was changed, or belongs to another account or provider
     */
    public Optional<KeyText> open(Place place) {
        return keys.find(place).map(held -> envelope.open(held.sealed(), place));
    }
}
