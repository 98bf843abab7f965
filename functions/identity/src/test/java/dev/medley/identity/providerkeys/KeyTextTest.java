package dev.medley.identity.providerkeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.identity.providerkeys.ProviderKey.Place;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyTextTest {

    private static final String TEXT = "sk-abcdefghijklmnopqrstuvwxyz";

    @Test
    void itIsKnownByItsLastFourCharacters() {
        assertThat(new KeyText(TEXT).hint()).isEqualTo("wxyz");
    }

    @Test
    void nothingThatHoldsItWritesItDown() {
        KeyText key = new KeyText(TEXT);
        DataKeys keys = new NamedDataKeys("test");
        SealedKey sealed =
                new Envelope(keys, List.of(keys)).seal(key, new Place(UUID.randomUUID(), KeyProvider.OPENAI));
        assertThat(key + " " + sealed).doesNotContain(TEXT).doesNotContain("wxyz");
    }
}
