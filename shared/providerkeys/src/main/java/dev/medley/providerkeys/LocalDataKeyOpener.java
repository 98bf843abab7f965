package dev.medley.providerkeys;

import dev.medley.storage.FieldEncryption;
import jakarta.inject.Singleton;

/** Opens data keys that a key wrapped which is derived from the stage's master secret. */
@Singleton
public class LocalDataKeyOpener implements DataKeyOpener {

    /** What such a wrapping key is called. */
    public static final String NAME = "master-secret";

    /** What the wrapping key is derived for. */
    public static final String PURPOSE = "provider-data-key";

    private final FieldEncryption fieldEncryption;

    public LocalDataKeyOpener(FieldEncryption fieldEncryption) {
        this.fieldEncryption = fieldEncryption;
    }

    @Override
    public boolean opens(String wrappingKey) {
        return wrappingKey.equals(NAME);
    }

    @Override
    public byte[] unwrap(WrappedKey wrapped, KeyPlace place) {
        return fieldEncryption.open(PURPOSE, wrapped.bytes());
    }
}
