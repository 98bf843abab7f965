package dev.medley.providerkeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.kernel.Refusal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderKeyTextTest {

    private static final String TEXT = "sk-abcdefghijklmnopqrstuvwxyz";

    @Test
    void itIsKnownByItsLastFourCharacters() {
        assertThat(new ProviderKeyText(TEXT).hint()).isEqualTo("wxyz");
    }

    @Test
    void nothingThatHoldsItWritesItDown() {
        ProviderKeyText key = new ProviderKeyText(TEXT);
        KeyPlace place = new KeyPlace(UUID.randomUUID(), ModelProvider.OPENAI);
        EncryptedKey sealed = new EncryptedKey(
                KeyCipher.encrypt(key, new byte[32], place), new WrappedKey(new byte[32], "a-wrapping-key"));
        assertThat(key + " " + sealed).doesNotContain(TEXT).doesNotContain("wxyz");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "a key with spaces in it", "sk-with-a-line\r\nHost: elsewhere"})
    void whatCannotStandInAHeaderIsRefusedAndNotRepeated(String text) {
        assertThatThrownBy(() -> new ProviderKeyText(text))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.toString()).doesNotContain(text));
    }
}
