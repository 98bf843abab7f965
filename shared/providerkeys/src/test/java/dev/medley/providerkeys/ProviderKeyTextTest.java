package dev.medley.accountdata.providerkeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.accountdata.providerkeys.ProviderKey.Place;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProviderKeyTextTest {

    private static final String TEXT = "sk-abcdefghijklmnopqrstuvwxyz";

    @Test
    void itIsKnownByItsLastFourCharacters() {
        assertThat(new ProviderKeyText(TEXT).hint()).isEqualTo("wxyz");
    }

    @Test
    void nothingThatHoldsItWritesItDown() {
        ProviderKeyText key = new ProviderKeyText(TEXT);
        DataKeys keys = new NamedDataKeys("test");
        EncryptedKey sealed = new EnvelopeEncryption(keys, List.of(keys))
                .seal(key, new Place(UUID.randomUUID(), ModelProvider.OPENAI));
        assertThat(key + " " + sealed).doesNotContain(TEXT).doesNotContain("wxyz");
    }
}
