package dev.medley.accountdata.providerkeys.store;

import dev.medley.accountdata.providerkeys.DataKeys;
import dev.medley.accountdata.providerkeys.ProviderKey.Place;
import dev.medley.storage.FieldEncryption;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Wraps data keys with a key that is derived from the stage's master secret. */
@Singleton
class LocalDataKeys implements DataKeys {

    static final String NAME = "master-secret";
    private static final String SEAL = "provider-data-key";
    private static final int LENGTH = 32;

    private final FieldEncryption fieldEncryption;
    private final SecureRandom random = new SecureRandom();

    LocalDataKeys(FieldEncryption fieldEncryption) {
        this.fieldEncryption = fieldEncryption;
    }

    @Override
    public String wrappingKey() {
        return NAME;
    }

    @Override
    public boolean opens(String wrappingKey) {
        return wrappingKey.equals(NAME);
    }

    @Override
    public DataKey generate(Place place) {
        byte[] plain = new byte[LENGTH];
        random.nextBytes(plain);
        return new DataKey(plain, new WrappedKey(fieldEncryption.seal(SEAL, plain), NAME));
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, Place place) {
        return fieldEncryption.open(SEAL, wrapped.bytes());
    }
}
