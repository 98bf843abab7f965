package dev.medley.accountdata.providerkeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.accountdata.providerkeys.ProviderKeyRepository.Held;
import dev.medley.providerkeys.EnvelopeDecryption;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyText;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class KeyReencryptionTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(91));
    private static final ProviderKeyText TEXT = new ProviderKeyText("a-key-of-twenty-letters");

    private final NamedDataKeys former = new NamedDataKeys("former");
    private final NamedDataKeys current = new NamedDataKeys("current");
    private final EnvelopeEncryption before = new EnvelopeEncryption(former, new EnvelopeDecryption(List.of(former)));
    private final EnvelopeEncryption envelopeEncryption =
            new EnvelopeEncryption(current, new EnvelopeDecryption(List.of(former, current)));
    private final ProviderKeyRepository keys = new ProviderKeysInMemory();
    private final KeyReencryption keyReencryption = new KeyReencryption(
            keys,
            envelopeEncryption,
            new ProviderKeySettings(Duration.ofSeconds(1), Duration.ofDays(90)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatIsOldIsEncryptedAnewAndStaysTheSameKey() {
        Held old = save(envelopeEncryption, OLD);
        Held young = save(envelopeEncryption, NOW.minus(Duration.ofDays(89)));
        keyReencryption.sweep();
        Held renewed = found(old);
        assertThat(renewed.key().sealedAt()).isEqualTo(NOW);
        assertThat(renewed.key().id()).isEqualTo(old.key().id());
        assertThat(renewed.sealed().ciphertext()).isNotEqualTo(old.sealed().ciphertext());
        assertThat(renewed.sealed().dataKey().bytes())
                .isNotEqualTo(old.sealed().dataKey().bytes());
        assertThat(envelopeEncryption.open(renewed.sealed(), renewed.key().place()))
                .isEqualTo(TEXT);
        assertThat(found(young)).isEqualTo(young);
    }

    @Test
    void whatAFormerKeyWrappedComesUnderTheCurrentOne() {
        Held held = save(before, NOW);
        keyReencryption.sweep();
        assertThat(found(held).sealed().dataKey().wrappingKey()).isEqualTo("current");
        assertThat(envelopeEncryption.open(found(held).sealed(), held.key().place()))
                .isEqualTo(TEXT);
    }

    @Test
    void itGoesThroughMoreThanABatchAndPastWhatDoesNotOpen() {
        NamedDataKeys lost = new NamedDataKeys("lost");
        EnvelopeEncryption elsewhere = new EnvelopeEncryption(lost, new EnvelopeDecryption(List.of(lost)));
        List<Held> unreadable =
                Stream.generate(() -> save(elsewhere, OLD)).limit(120).toList();
        List<Held> readable =
                Stream.generate(() -> save(before, OLD)).limit(120).toList();
        keyReencryption.sweep();
        assertThat(readable)
                .allSatisfy(held -> assertThat(found(held).key().sealedAt()).isEqualTo(NOW));
        assertThat(unreadable).allSatisfy(held -> assertThat(found(held)).isEqualTo(held));
    }

    @Test
    void runningItAgainChangesNothing() {
        Held held = save(before, OLD);
        keyReencryption.sweep();
        Held once = found(held);
        keyReencryption.sweep();
        assertThat(found(held)).isEqualTo(once);
    }

    private Held save(EnvelopeEncryption with, Instant sealedAt) {
        KeyPlace place = new KeyPlace(UUID.randomUUID(), ModelProvider.OPENAI);
        ProviderKey key = new ProviderKey(UUID.randomUUID(), place, TEXT.hint(), OLD, null, sealedAt);
        keys.put(key, with.seal(TEXT, place));
        return found(place);
    }

    private Held found(Held held) {
        return found(held.key().place());
    }

    private Held found(KeyPlace place) {
        return keys.find(place).orElseThrow();
    }
}
