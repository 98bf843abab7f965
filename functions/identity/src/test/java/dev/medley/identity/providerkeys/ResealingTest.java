package dev.medley.identity.providerkeys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.identity.providerkeys.ProviderKey.Place;
import dev.medley.identity.providerkeys.ProviderKeys.Held;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ResealingTest {

    private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");
    private static final Instant OLD = NOW.minus(Duration.ofDays(91));
    private static final URI NOWHERE = URI.create("http://localhost");
    private static final KeyText TEXT = new KeyText("a-key-of-twenty-letters");

    private final DataKeys former = new NamedDataKeys("former");
    private final DataKeys current = new NamedDataKeys("current");
    private final Envelope before = new Envelope(former, List.of(former));
    private final Envelope envelope = new Envelope(current, List.of(former, current));
    private final ProviderKeys keys = new ProviderKeysInMemory();
    private final Resealing resealing = new Resealing(
            keys,
            envelope,
            new ProviderKeySettings(NOWHERE, NOWHERE, NOWHERE, Duration.ofSeconds(1), Duration.ofDays(90)),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void whatIsOldIsEncryptedAnewAndStaysTheSameKey() {
        Held old = save(envelope, OLD);
        Held young = save(envelope, NOW.minus(Duration.ofDays(89)));
        resealing.sweep();
        Held renewed = found(old);
        assertThat(renewed.key().sealedAt()).isEqualTo(NOW);
        assertThat(renewed.key().id()).isEqualTo(old.key().id());
        assertThat(renewed.sealed().ciphertext()).isNotEqualTo(old.sealed().ciphertext());
        assertThat(renewed.sealed().dataKey().bytes())
                .isNotEqualTo(old.sealed().dataKey().bytes());
        assertThat(envelope.open(renewed.sealed(), renewed.key().place())).isEqualTo(TEXT);
        assertThat(found(young)).isEqualTo(young);
    }

    @Test
    void whatAFormerKeyWrappedComesUnderTheCurrentOne() {
        Held held = save(before, NOW);
        resealing.sweep();
        assertThat(found(held).sealed().dataKey().wrappingKey()).isEqualTo("current");
        assertThat(envelope.open(found(held).sealed(), held.key().place())).isEqualTo(TEXT);
    }

    @Test
    void itGoesThroughMoreThanABatchAndPastWhatDoesNotOpen() {
        DataKeys lost = new NamedDataKeys("lost");
        Envelope elsewhere = new Envelope(lost, List.of(lost));
        List<Held> unreadable =
                Stream.generate(() -> save(elsewhere, OLD)).limit(120).toList();
        List<Held> readable =
                Stream.generate(() -> save(before, OLD)).limit(120).toList();
        resealing.sweep();
        assertThat(readable)
                .allSatisfy(held -> assertThat(found(held).key().sealedAt()).isEqualTo(NOW));
        assertThat(unreadable).allSatisfy(held -> assertThat(found(held)).isEqualTo(held));
    }

    @Test
    void runningItAgainChangesNothing() {
        Held held = save(before, OLD);
        resealing.sweep();
        Held once = found(held);
        resealing.sweep();
        assertThat(found(held)).isEqualTo(once);
    }

    private Held save(Envelope with, Instant sealedAt) {
        Place place = new Place(UUID.randomUUID(), KeyProvider.OPENAI);
        ProviderKey key = new ProviderKey(UUID.randomUUID(), place, TEXT.hint(), OLD, null, sealedAt);
        keys.put(key, with.seal(TEXT, place));
        return found(place);
    }

    private Held found(Held held) {
        return found(held.key().place());
    }

    private Held found(Place place) {
        return keys.find(place).orElseThrow();
    }
}
