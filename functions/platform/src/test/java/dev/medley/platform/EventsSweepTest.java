package dev.medley.platform;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.kernel.Ids;
import dev.medley.storage.Json;
import dev.medley.storage.Sql;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.model.Message;

@FunctionTest("platform")
class EventsSweepTest {

    private final FunctionUnderTest platform;
    private final Sql sql;

    EventsSweepTest(FunctionUnderTest platform) {
        this.platform = platform;
        sql = platform.bean(Sql.class);
    }

    @Test
    void anEventThatACrashLeftBehindIsSentToItsSubscribers() {
        UUID id = event("recording.deleted", Duration.ofMinutes(1));
        platform.tick("events-sweep");
        assertThat(isRelayed(id)).isTrue();
        assertThat(new TestQueue("predictions-erasure").receive(Duration.ZERO))
                .extracting(Message::body)
                .anyMatch(body -> body.contains(id.toString()));
    }

    @Test
    void anEventThatIsStillOnItsWayIsLeftAlone() {
        UUID id = event("recording.rejected", Duration.ZERO);
        platform.tick("events-sweep");
        assertThat(isRelayed(id)).isFalse();
    }

    /** Larger than any message may be. It is counted as long as an alarm needs to see it, and kept no longer than others. */
    @Test
    void anEventThatSqsRefusesIsCountedAndForgottenInTheEnd() {
        UUID refused = event("recording.deleted", Duration.ofMinutes(1));
        UUID old = event("recording.deleted", Duration.ofDays(29));
        sql.query("update events.event set data = to_jsonb(repeat('x', 1100000)) where id = any(:ids)")
                .with("ids", new UUID[] {refused, old})
                .update();
        platform.tick("events-sweep");
        platform.tick("events-sweep");
        assertThat(isRelayed(refused)).isFalse();
        assertThat(platform.measured("relay").getLast().metrics())
                .singleElement()
                .satisfies(level -> assertThat(level.value()).isPositive());
        assertThat(sql.query("select id from events.event where id = any(:ids)")
                        .with("ids", new UUID[] {refused, old})
                        .list(row -> row.uuid("id")))
                .containsExactly(refused);
    }

    @Test
    void oldAnswersAreForgottenAndYoungOnesKept() {
        UUID old = answer(Duration.ofHours(25));
        UUID young = answer(Duration.ofHours(23));
        platform.tick("events-sweep");
        assertThat(sql.query("select caller_id from http.answer where caller_id = any(:callers)")
                        .with("callers", new UUID[] {old, young})
                        .list(row -> row.uuid("caller_id")))
                .containsExactly(young);
    }

    @Test
    void aNoteOfAConsumerIsForgottenWhenItsEventWouldBeWhateverBecameOfThat() {
        UUID old = consumed(Duration.ofDays(29));
        UUID young = consumed(Duration.ofDays(27));
        platform.tick("events-sweep");
        assertThat(sql.query("select event_id from events.consumed where event_id = any(:events)")
                        .with("events", new UUID[] {old, young})
                        .list(row -> row.uuid("event_id")))
                .containsExactly(young);
    }

    /** It would look through all events of four weeks for each account otherwise. */
    @Test
    void theEventsOfAnAccountThatIsErasedAreFoundByTheirOwner() {
        assertThat(sql.query("select indexdef from pg_indexes where schemaname = 'events' and tablename = 'event'")
                        .list(row -> row.text("indexdef")))
                .anyMatch(index -> index.endsWith(" (owner_id)"));
    }

    private UUID consumed(Duration age) {
        Instant at = Instant.now().minus(age);
        UUID event = Ids.next(Clock.fixed(at, ZoneOffset.UTC));
        sql.query("insert into events.consumed (consumer, event_id, consumed_at) values ('test', :event, :at)")
                .with("event", event)
                .with("at", at)
                .update();
        return event;
    }

    private UUID event(String type, Duration age) {
        UUID id = Ids.next(Clock.fixed(Instant.now().minus(age), ZoneOffset.UTC));
        sql.query("""
                insert into events.event (id, type, occurred_at, owner_id, subject_id, data)
                values (:id, :type, :occurredAt, :ownerId, :subjectId, :data)""")
                .with("id", id)
                .with("type", type)
                .with("occurredAt", Instant.now().minus(age))
                .with("ownerId", UUID.randomUUID())
                .with("subjectId", UUID.randomUUID())
                .with("data", new Json("{}"))
                .update();
        return id;
    }

    private boolean isRelayed(UUID id) {
        return sql.query("select relayed_at is not null as sent from events.event where id = :id")
                .with("id", id)
                .first(row -> row.bool("sent"))
                .orElseThrow();
    }

    private UUID answer(Duration age) {
        UUID caller = UUID.randomUUID();
        sql.query("""
                insert into http.answer (caller_id, route, key, fingerprint, status, body, kept_at)
                values (:caller, 'POST /', 'k', ''::bytea, 200, ''::bytea, :keptAt)""")
                .with("caller", caller)
                .with("keptAt", Instant.now().minus(age))
                .update();
        return caller;
    }
}
