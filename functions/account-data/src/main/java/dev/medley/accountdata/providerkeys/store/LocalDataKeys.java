package dev.medley.accountdata.providerkeys.store;

import dev.medley.accountdata.providerkeys.DataKeys;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.LocalDataKeyOpener;
import dev.medley.providerkeys.WrappedKey;
import dev.medley.storage.FieldEncryption;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Wraps data keys with a key that is derived from the stage's master secret. */
@Singleton
class LocalDataKeys implements DataKeys {

    private static final int LENGTH = 32;

    private final FieldEncryption fieldEncryption;
    private final SecureRandom random = new SecureRandom();

    LocalDataKeys(FieldEncryption fieldEncryption) {
        this.fieldEncryption = fieldEncryption;
    }

    @Override
    public String wrappingKey() {
        return LocalDataKeyOpener.NAME;
    }

    @Override
    public DataKey generate(KeyPlace place) {
        byte[] plain = new byte[LENGTH];
        random.nextBytes(plain);
        byte[] wrapped = fieldEncryption.seal(LocalDataKeyOpener.PURPOSE, plain);
        return new DataKey(plain, new WrappedKey(wrapped, LocalDataKeyOpener.NAME));
    }
}
