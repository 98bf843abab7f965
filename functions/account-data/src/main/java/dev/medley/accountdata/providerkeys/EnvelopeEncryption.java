package dev.medley.accountdata.providerkeys;

import dev.medley.accountdata.providerkeys.DataKeys.DataKey;
import dev.medley.providerkeys.EncryptedKey;
import dev.medley.providerkeys.EnvelopeDecryption;
import dev.medley.providerkeys.KeyCipher;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.ProviderKeyText;
import jakarta.inject.Singleton;

/** Encrypts each key under a data key of its own. */
@Singleton
class EnvelopeEncryption {

    private final DataKeys dataKeys;
    private final EnvelopeDecryption envelopeDecryption;

    EnvelopeEncryption(DataKeys dataKeys, EnvelopeDecryption envelopeDecryption) {
        this.dataKeys = dataKeys;
        this.envelopeDecryption = envelopeDecryption;
    }

    /** What data keys are wrapped with now. */
    String wrappingKey() {
        return dataKeys.wrappingKey();
    }

    EncryptedKey seal(ProviderKeyText key, KeyPlace place) {
        DataKey dataKey = dataKeys.generate(place);
        return new EncryptedKey(KeyCipher.encrypt(key, dataKey.plain(), place), dataKey.wrapped());
    }

    ProviderKeyText open(EncryptedKey sealed, KeyPlace place) {
        return envelopeDecryption.open(sealed, place);
    }
}
