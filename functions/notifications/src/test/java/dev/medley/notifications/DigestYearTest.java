package dev.medley.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.emulators.DatabaseServer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A year of digests where clocks change, with the function itself on a database and a clock of its own: {@code mvn -pl
 * functions/notifications -am verify -Pcampaign -Dtest=DigestYearTest -Dsurefire.failIfNoSpecifiedTests=false} takes every zone.
 */
class DigestYearTest {

    private static final Logger LOG = LoggerFactory.getLogger(DigestYearTest.class);
    private static final int ZONES = Campaign.rounds(4, Integer.MAX_VALUE);
    private static final int EVENTS = Campaign.rounds(10, 24);
    private static final Duration YEAR = Duration.ofDays(366);

    /** Around a change of clocks, where half of the events are. */
    private static final Duration AROUND = Duration.ofHours(36);

    private final long seed = Long.getLong("medley.seed", 20_270_328L);
    private final Random random = new Random(seed);

    /** What happens at a moment: something to a reader, or the schedule where there is none. */
    private record Moment(Instant at, DigestReader reader, String event) {

        static Moment of(Instant at, DigestReader reader) {
            return new Moment(at, reader, "");
        }
    }

    @Test
    void eachWindowIsSentOnceWithWhatHappenedInIt() throws Exception {
        try (DatabaseServer server = DatabaseServer.temporary()) {
            FunctionUnderTest function = FunctionUnderTest.on(server, "notifications", Map.of("medley.stage", "local"));
            TestClock clock = function.bean(TestClock.class);
            clock.stop();
            DigestReader.declare(server);
            Instant begin = clock.instant();
            List<DigestReader> readers = zones(begin).stream()
                    .map(zone -> DigestReader.of(function, server, zone, digestAt(zone, begin)))
                    .toList();
            List<Moment> moments = readers.stream()
                    .flatMap(reader -> moments(reader, begin))
                    .sorted(Comparator.comparing(Moment::at))
                    .toList();
            for (Moment moment : moments) {
                clock.advance(Duration.between(clock.instant(), moment.at()));
                if (moment.event().isEmpty()) {
                    List<Boolean> _ = AtOnce.each(List.of(1, 2), _ -> runs(function));
                    readers.forEach(DigestReader::receive);
                } else {
                    moment.reader().hears(moment.event(), moment.at());
                }
            }
            assertThat(readers).allSatisfy(reader -> reader.hasEachWindowOnce(seed));
            LOG.info("{} zones, {} events each, {} digests", readers.size(), EVENTS, DigestReader.count(readers));
        }
    }

    private static boolean runs(FunctionUnderTest function) {
        function.tick("notifications-due");
        return true;
    }

    /** Some that differ much, and others by chance. */
    private List<ZoneId> zones(Instant begin) {
        List<ZoneId> all = new ArrayList<>(ZoneId.getAvailableZoneIds().stream()
                .sorted()
                .map(ZoneId::of)
                .filter(zone -> !transitions(zone, begin).isEmpty())
                .toList());
        Collections.shuffle(all, random);
        return Stream.concat(
                        Stream.of("Europe/Vienna", "Australia/Lord_Howe", "America/Santiago")
                                .map(ZoneId::of),
                        all.stream())
                .distinct()
                .limit(ZONES)
                .toList();
    }

    private static List<ZoneOffsetTransition> transitions(ZoneId zone, Instant begin) {
        return Stream.iterate(
                        zone.getRules().nextTransition(begin),
                        next -> next != null && next.getInstant().isBefore(begin.plus(YEAR)),
                        next -> zone.getRules().nextTransition(next.getInstant()))
                .toList();
    }

    /** Mostly an hour that clocks skip or repeat. */
    private LocalTime digestAt(ZoneId zone, Instant begin) {
        List<ZoneOffsetTransition> transitions = transitions(zone, begin);
        ZoneOffsetTransition one = transitions.get(random.nextInt(transitions.size()));
        return switch (random.nextInt(5)) {
            case 0 -> LocalTime.MIDNIGHT;
            case 1 -> LocalTime.of(random.nextInt(24), random.nextInt(60));
            default ->
                (one.isGap() ? one.getDateTimeBefore() : one.getDateTimeAfter())
                        .toLocalTime()
                        .plusMinutes(random.nextInt(30));
        };
    }

    /** Events of a reader, and the runs of the schedule before and after each window that has some. */
    private Stream<Moment> moments(DigestReader reader, Instant begin) {
        List<Instant> events = Stream.generate(() -> event(reader, begin))
                .filter(at -> at.isAfter(begin) && at.isBefore(begin.plus(YEAR)))
                .distinct()
                .limit(EVENTS)
                .toList();
        Stream<Moment> runs = events.stream()
                .map(reader::windowOf)
                .distinct()
                .flatMap(window -> Stream.of(
                        Moment.of(window.minusSeconds(1 + random.nextInt(59)), reader),
                        Moment.of(window.plusSeconds(random.nextInt(60)), reader)));
        return Stream.concat(
                events.stream().map(at -> new Moment(at, reader, "event-" + at.toEpochMilli() + ".")), runs);
    }

    private Instant event(DigestReader reader, Instant begin) {
        List<ZoneOffsetTransition> transitions = transitions(reader.zone(), begin);
        Instant change = transitions.get(random.nextInt(transitions.size())).getInstant();
        Instant near = change.plusSeconds(random.nextLong(-AROUND.toSeconds(), AROUND.toSeconds()));
        return switch (random.nextInt(5)) {
            case 0, 1 -> begin.plusSeconds(random.nextLong(YEAR.toSeconds()));
            case 2, 3 -> near;
            default -> reader.windowOf(near).plusSeconds(random.nextInt(3) - 1);
        };
    }
}
