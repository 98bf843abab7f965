package dev.medley.providerkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvelopeDecryptionTest {

    private static final ProviderKeyText TEXT = new ProviderKeyText("a-key-of-twenty-letters");

    private final KeyPlace place = new KeyPlace(UUID.randomUUID(), ModelProvider.OPENAI);
    private final EnvelopeDecryption envelopeDecryption =
            new EnvelopeDecryption(List.of(new NamedDataKeyOpener("one"), new NamedDataKeyOpener("two")));

    @ParameterizedTest
    @ValueSource(strings = {"one", "two"})
    void whateverWrappedTheDataKeyOpensIt(String wrappingKey) {
        assertThat(envelopeDecryption.open(sealed(wrappingKey), place)).isEqualTo(TEXT);
    }

    @Test
    void itOpensInItsOwnPlaceOnly() {
        EncryptedKey sealed = sealed("one");
        assertFails(sealed, new KeyPlace(UUID.randomUUID(), ModelProvider.OPENAI));
        assertFails(sealed, new KeyPlace(place.accountId(), ModelProvider.ANTHROPIC));
    }

    @Test
    void whatWasChangedOrCutDoesNotOpen() {
        EncryptedKey sealed = sealed("one");
        byte[] changed = sealed.ciphertext().clone();
        changed[changed.length - 1] ^= 1;
        assertFails(new EncryptedKey(changed, sealed.dataKey()), place);
        assertFails(new EncryptedKey(new byte[12], sealed.dataKey()), place);
    }

    @Test
    void whereNothingOpensTheDataKeyTheMessageNamesItsWrappingKeyOnly() {
        assertThatIllegalStateException()
                .isThrownBy(() -> envelopeDecryption.open(sealed("three"), place))
                .withMessage("Nothing here opens three");
    }

    private void assertFails(EncryptedKey sealed, KeyPlace at) {
        assertThatIllegalStateException().isThrownBy(() -> envelopeDecryption.open(sealed, at));
    }

    private EncryptedKey sealed(String wrappingKey) {
        byte[] dataKey = new byte[32];
        new SecureRandom().nextBytes(dataKey);
        WrappedKey wrapped = new WrappedKey(dataKey.clone(), wrappingKey);
        return new EncryptedKey(KeyCipher.encrypt(TEXT, dataKey, place), wrapped);
    }
}
