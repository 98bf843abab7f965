package dev.medley.accountdata.providerkeys;

import dev.medley.accountdata.providerkeys.ProviderKey.Place;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Opens a key for whoever calls its provider in the account's name. */
@Singleton
public class ProviderKeyOpener {

    private final ProviderKeyRepository keys;
    private final EnvelopeEncryption envelopeEncryption;

    ProviderKeyOpener(ProviderKeyRepository keys, EnvelopeEncryption envelopeEncryption) {
        this.keys = keys;
        this.envelopeEncryption = envelopeEncryption;
    }

    /**
     * The key itself; empty where the account brought none.
     *
     * @throws IllegalStateException when it was changed, or belongs to another account or provider
     */
    public Optional<ProviderKeyText> open(Place place) {
        return keys.find(place).map(held -> envelopeEncryption.open(held.sealed(), place));
    }
}
