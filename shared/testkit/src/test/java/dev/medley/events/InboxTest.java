package dev.medley.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.storage.JsonCodec;
import dev.medley.storage.Sql;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.serde.annotation.Serdeable;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** However often an event is delivered, and whatever breaks meanwhile, it has its effect once. */
@MicronautTest(transactional = false)
class InboxTest implements SharedServers {

    private static final String CONSUMER = "meals-work";

    @Inject
    Inbox inbox;

    @Inject
    Queues queues;

    @Inject
    JsonCodec json;

    @Inject
    Sql sql;

    @Inject
    TransactionOperations<Connection> transactions;

    @Test
    void aSecondDeliveryHasNoSecondEffect() {
        Event event = event();
        inbox.once(CONSUMER, event, () -> takeEffect(event));
        inbox.once(CONSUMER, event, () -> takeEffect(event));
        assertThat(effects(event)).isEqualTo(1);
        assertThat(inbox.has(CONSUMER, event)).isTrue();
    }

    @Test
    void eachConsumerHasItsOwn() {
        Event event = event();
        inbox.once(CONSUMER, event, () -> takeEffect(event));
        assertThat(inbox.has("orders-work", event)).isFalse();
        inbox.once("orders-work", event, () -> takeEffect(event));
        assertThat(effects(event)).isEqualTo(2);
    }

    @Test
    void whatFailsIsUndoneAndTriedAgain() {
        Event event = event();
        assertThatThrownBy(() -> inbox.once(CONSUMER, event, () -> {
                    takeEffect(event);
                    throw new IllegalStateException("by script");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(effects(event)).isZero();
        assertThat(inbox.has(CONSUMER, event)).isFalse();

        inbox.once(CONSUMER, event, () -> takeEffect(event));
        assertThat(effects(event)).isEqualTo(1);
    }

    @Test
    void ofManyDeliveriesAtOnceOneHasItsEffect() throws Exception {
        Event event = event();
        var _ = AtOnce.each(Collections.nCopies(8, event), each -> {
            inbox.once(CONSUMER, each, () -> takeEffect(each));
            return each;
        });
        assertThat(effects(event)).isEqualTo(1);
    }

    @Test
    void aNoteStandsOrFallsWithItsTransaction() {
        Event event = event();
        transactions.executeWrite(status -> {
            assertThat(inbox.note(CONSUMER, event)).isTrue();
            assertThat(inbox.note(CONSUMER, event)).isFalse();
            status.setRollbackOnly();
            return true;
        });
        assertThat(inbox.note(CONSUMER, event)).isTrue();
    }

    @Test
    void aConsumerOfEventsReadsTheMessage() {
        Event event = event();
        EventConsumer consumer = new EventConsumer(CONSUMER, queues, inbox).on("recording.ready", this::takeEffect);
        QueueMessage message = new QueueMessage("m", json.write(event).text(), 1);
        consumer.consume(message);
        consumer.consume(new QueueMessage("another", message.body(), 2));
        assertThat(effects(event)).isEqualTo(1);
    }

    /** A newer version of the one that announces it may say more. */
    @Test
    void fieldsThatNobodyKnowsAreIgnored() {
        Event event = event();
        String body = json.write(event).text().replaceFirst("\\{", "{\"traceId\":\"00-abc\",");
        assertThat(queues.read(new QueueMessage("m", body, 1))).isEqualTo(event);
    }

    /** An event that says what the consumer's record asks for, and more. */
    @Test
    void aConsumerReadsDataAsARecordOfItsOwn() {
        Event event = event();
        List<String> read = new ArrayList<>();
        EventConsumer consumer = new EventConsumer(CONSUMER, queues, inbox)
                .on(ReadyRecording.class, (_, data) -> read.add(data.durationMs()));
        consumer.consume(new QueueMessage("m", json.write(event).text(), 1));
        assertThat(read).containsExactly("4000");
        assertThat(consumer.types()).containsExactly("recording.ready");
    }

    @EventType("recording.ready")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ReadyRecording(String durationMs) {}

    @EventType("recording.ready")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record DescribedRecording(@Nullable String title, String channel) {}

    @Test
    void anEventWithoutAFieldThatItsReaderNeedsFails() {
        Event event = event();
        EventConsumer consumer =
                new EventConsumer(CONSUMER, queues, inbox).on(DescribedRecording.class, (each, _) -> takeEffect(each));
        assertThatThrownBy(() -> consumer.accept(event)).hasMessage("recording.ready has no channel");
        assertThat(effects(event)).isZero();
    }

    @Test
    void anEventOfAnotherTypeIsNotTaken() {
        EventConsumer consumer = new EventConsumer(CONSUMER, queues, inbox).on("recording.deleted", this::takeEffect);
        assertThatThrownBy(() -> consumer.accept(event())).hasMessageContaining("recording.ready is not for");
        assertThatThrownBy(() -> consumer.on("recording.deleted", this::takeEffect))
                .hasMessageContaining("two effects");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no event", "{}", "[]", "null", "{\"id\": \"7\"}"})
    void whatIsNoEventFails(String body) {
        EventConsumer consumer = new EventConsumer(CONSUMER, queues, inbox).on("recording.ready", this::takeEffect);
        assertThatThrownBy(() -> consumer.consume(new QueueMessage("m", body, 1)))
                .isInstanceOf(RuntimeException.class);
    }

    private void takeEffect(Event event) {
        sql.query("insert into events.consumed (consumer, event_id) values (:consumer, :id)")
                .with("consumer", "effect-" + event.id())
                .with("id", UUID.randomUUID())
                .update();
    }

    private static long effects(Event event) {
        return Rows.count("select count(*) from events.consumed where consumer = ?", "effect-" + event.id());
    }

    private static Event event() {
        return new Event(
                UUID.randomUUID(),
                "recording.ready",
                Instant.parse("2026-01-01T00:00:00Z"),
                UUID.randomUUID(),
                UUID.randomUUID(),
                JsonNode.from(Map.of("durationMs", "4000", "language", "en")),
                null);
    }
}
