package dev.medley.providerkeys;

import jakarta.inject.Singleton;
import java.util.List;

/** Opens what is under envelope encryption. */
@Singleton
public class EnvelopeDecryption {

    private final List<DataKeyOpener> dataKeys;

    public EnvelopeDecryption(List<DataKeyOpener> dataKeys) {
        this.dataKeys = dataKeys;
    }

    /**
     * The key itself.
     *
     * @throws IllegalStateException when it was changed, or belongs to another account or provider
     */
    public ProviderKeyText open(EncryptedKey sealed, KeyPlace place) {
        WrappedKey wrapped = sealed.dataKey();
        byte[] dataKey = dataKeys.stream()
                .filter(keys -> keys.opens(wrapped.wrappingKey()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("Nothing here opens " + wrapped.wrappingKey()))
                .unwrap(wrapped, place);
        return KeyCipher.decrypt(sealed.ciphertext(), dataKey, place);
    }
}
