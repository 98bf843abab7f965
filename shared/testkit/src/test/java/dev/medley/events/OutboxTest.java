package dev.medley.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.kernel.TraceContext;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Rows;
import dev.medley.testkit.SharedServers;
import dev.medley.testkit.TestClock;
import io.micronaut.context.ApplicationContext;
import io.micronaut.json.tree.JsonNode;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the transaction that makes something so to the queues of those who want to know, whatever breaks between. */
@MicronautTest(transactional = false)
class OutboxTest implements SharedServers {

    private static final Duration GRACE = Duration.ofSeconds(16);

    @Inject
    ApplicationContext context;

    @Inject
    Relay relay;

    @Inject
    TestClock clock;

    private EventsFixture events() {
        return new EventsFixture(context);
    }

    @BeforeEach
    void leaveNothingBehind() {
        relay.flush();
        clock.advance(GRACE);
        int _ = relay.sweep();
        List<Event> _ = events().arrived();
    }

    @Test
    void anEventBelongsToTheTraceOfWhatAnnouncedIt() {
        String trace = TraceContext.random();
        TraceContext.enter(trace);
        UUID sent = events().transactions().executeWrite(_ -> events().announce(EventsFixture.URGENT, Map.of()));
        relay.flush();
        assertThat(events().arrived()).extracting(Event::trace).containsExactly(trace);
        TraceContext.leave();

        int _ = Rows.update("update events.event set relayed_at = null where subject_id = ?", sent);
        clock.advance(GRACE);
        assertThat(relay.sweep()).isEqualTo(1);
        assertThat(events().arrived()).extracting(Event::trace).containsExactly(trace);
    }

    @Test
    void anEventIsSentOnceItsTransactionHasCommitted() {
        UUID subject = events().transactions().executeWrite(_ -> {
            UUID id =
                    events().announce(EventsFixture.URGENT, Map.of("durationMs", "4000", "name", "Grüße \ud83e\udd13"));
            relay.flush();
            assertThat(events().arrived()).isEmpty();
            return id;
        });
        relay.flush();
        List<Event> arrived = events().arrived();
        assertThat(arrived).hasSize(1);
        assertThat(arrived.getFirst().subjectId()).isEqualTo(subject);
        assertThat(arrived.getFirst().type()).isEqualTo(EventsFixture.URGENT);
        assertThat(arrived.getFirst().data().get("name").getStringValue()).isEqualTo("Grüße \ud83e\udd13");
        assertThat(isRelayed(subject)).isTrue();
    }

    @Test
    void whatIsRolledBackIsNeverSent() {
        UUID subject = events().transactions().executeWrite(status -> {
            status.setRollbackOnly();
            return events().announce(EventsFixture.URGENT, Map.of());
        });
        relay.flush();
        clock.advance(GRACE);
        assertThat(relay.sweep()).isZero();
        assertThat(events().arrived(subject)).isZero();
        assertThat(rows(subject)).isZero();
    }

    @Test
    void outsideATransactionNothingIsAnnounced() {
        long before = Rows.count("select count(*) from events.event");
        assertThatThrownBy(() -> events().announce(EventsFixture.URGENT, Map.of()))
                .isInstanceOf(IllegalStateException.class);
        assertThat(Rows.count("select count(*) from events.event")).isEqualTo(before);
    }

    @Test
    void whatACrashLeftBehindIsSentByTheSweepOfAnotherProcessOnce() {
        UUID subject;
        try (ApplicationContext crashed = otherProcess()) {
            subject = new EventsFixture(crashed).announced(EventsFixture.URGENT);
        }
        assertThat(relay.sweep()).as("it may still be on its way").isZero();
        assertThat(events().arrived(subject)).isZero();

        clock.advance(GRACE);
        assertThat(relay.sweep()).isEqualTo(1);
        assertThat(events().arrived(subject)).isEqualTo(1);
        assertThat(isRelayed(subject)).isTrue();

        assertThat(relay.sweep()).isZero();
        assertThat(events().arrived(subject)).isZero();
    }

    @Test
    void sweepsAtOnceDivideWhatIsLeftBehind() throws Exception {
        Map<UUID, Long> once = new HashMap<>();
        try (ApplicationContext crashed = otherProcess()) {
            for (int i = 0; i < 230; i++) {
                once.put(new EventsFixture(crashed).announced(EventsFixture.DEFERRED), 1L);
            }
        }
        clock.advance(GRACE);
        List<Integer> swept = AtOnce.each(Collections.nCopies(4, relay), Relay::sweep);
        assertThat(swept.stream().mapToInt(Integer::intValue).sum()).isEqualTo(230);
        assertThat(events().arrived().stream().collect(Collectors.groupingBy(Event::subjectId, Collectors.counting())))
                .isEqualTo(once);
    }

    /** SQS takes no such character in a message, and anybody can write one into a name. */
    @Test
    void noCharacterKeepsAnEventFromItsSubscribers() {
        Map<String, String> data = Map.of("name", "a\uffff\ufffe\t\u0001\u007f\ud83e\udd13");
        UUID subject = events().announced(EventsFixture.URGENT, data);
        relay.flush();
        clock.advance(GRACE);
        int _ = relay.sweep();
        assertThat(events().arrived())
                .filteredOn(event -> event.subjectId().equals(subject))
                .extracting(Event::data)
                .containsExactly(JsonNode.from(data));
    }

    /** One that is larger than any message may be, among others: it must not keep them from going, nor be sent for ever. */
    @Test
    void anEventThatSqsRefusesKeepsNoOtherBack() {
        UUID before = events().announced(EventsFixture.URGENT);
        UUID refused = events().announced(EventsFixture.URGENT, Map.of("text", "x".repeat(1_100_000)));
        UUID after = events().announced(EventsFixture.URGENT);
        relay.flush();
        clock.advance(GRACE);
        int _ = relay.sweep();

        assertThat(isRelayed(before)).isTrue();
        assertThat(isRelayed(after)).isTrue();
        assertThat(isRelayed(refused)).isFalse();
        assertThat(Rows.count(
                        "select count(*) from events.event where subject_id = ? and refused_at is not null", refused))
                .isEqualTo(1);
        List<UUID> arrived = events().arrived().stream().map(Event::subjectId).toList();
        assertThat(arrived).contains(before, after).doesNotContain(refused);
        clock.advance(GRACE);
        int _ = relay.sweep();
        assertThat(events().arrived()).isEmpty();
        Rows.update("delete from events.event where subject_id = ?", refused);
    }

    @Test
    void anEventThatSomebodyWaitsForGoesAtOnceAndTakesTheOthersAlong() {
        UUID deferred = events().announced(EventsFixture.DEFERRED);
        relay.flushWhenDue();
        assertThat(isRelayed(deferred)).isFalse();
        UUID urgent = events().announced(EventsFixture.URGENT);
        relay.flushWhenDue();
        assertThat(isRelayed(deferred)).isTrue();
        assertThat(isRelayed(urgent)).isTrue();
    }

    @Test
    void tenThatNobodyWaitsForGoTogether() {
        List<UUID> nine = Stream.generate(() -> events().announced(EventsFixture.DEFERRED))
                .limit(9)
                .toList();
        relay.flushWhenDue();
        assertThat(nine).noneMatch(OutboxTest::isRelayed);
        UUID tenth = events().announced(EventsFixture.DEFERRED);
        relay.flushWhenDue();
        assertThat(nine).allMatch(OutboxTest::isRelayed);
        assertThat(isRelayed(tenth)).isTrue();
    }

    @Test
    void whatIsLeftToTheSweepGoesWithNoRequest() {
        UUID owner = UUID.randomUUID();
        context.getBean(Outbox.class).leaveToSweep(owner, new EventsFixture.Waited());
        relay.flush();
        assertThat(events().arrived(owner)).isZero();
        clock.advance(GRACE);
        int _ = relay.sweep();
        assertThat(events().arrived(owner)).isEqualTo(1);
    }

    /** So that an address nobody has takes as long as one that somebody has. */
    @Test
    void whatNobodyOwnsIsSentToTheDatabaseAndNotKept() {
        long before = Rows.count("select count(*) from events.event");
        context.getBean(Outbox.class).leaveToSweep(null, new EventsFixture.Waited());
        assertThat(Rows.count("select count(*) from events.event")).isEqualTo(before);
    }

    /** A process whose clock shows the same. */
    private ApplicationContext otherProcess() {
        ApplicationContext other = ApplicationContext.run(Map.copyOf(getProperties()));
        other.getBean(TestClock.class).advance(Duration.between(Instant.now(), clock.instant()));
        return other;
    }

    private static boolean isRelayed(UUID subject) {
        return Rows.count("select count(*) from events.event where subject_id = ? and relayed_at is not null", subject)
                == 1;
    }

    private static long rows(UUID subject) {
        return Rows.count("select count(*) from events.event where subject_id = ?", subject);
    }
}
