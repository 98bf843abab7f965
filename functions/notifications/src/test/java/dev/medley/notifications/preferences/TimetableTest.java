package dev.medley.notifications.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.notifications.preferences.Timetable.DigestWindow;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TimetableTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-02T00:00:00Z");
    private static final Duration LONGEST_DAY = Duration.ofHours(27);

    private final Random random = new Random(20260101);

    /** Every zone whose clocks change in the year. */
    static Stream<ZoneId> zonesWithDaylightSaving() {
        return ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).filter(zone -> {
            ZoneOffsetTransition next = zone.getRules().nextTransition(BEGIN);
            return next != null && next.getInstant().isBefore(END);
        });
    }

    @ParameterizedTest
    @MethodSource("zonesWithDaylightSaving")
    void everyEventIsInOneDigestAndEveryDayHasOne(ZoneId zone) {
        for (LocalTime digestAt : times(zone)) {
            Timetable timetable = new Timetable(zone, null, digestAt);
            List<DigestWindow> windows = windows(timetable);
            LocalDate day = windows.getFirst().day();
            for (DigestWindow window : windows) {
                assertThat(window.day()).as("%s %s", zone, digestAt).isEqualTo(day);
                day = day.plusDays(1);
            }
            for (int i = 0; i < 20; i++) {
                Instant event = BEGIN.plusSeconds(
                        random.nextLong(Duration.between(BEGIN, END).toSeconds()));
                DigestWindow window = timetable.nextDigest(event);
                assertThat(windows).as("%s %s %s", zone, digestAt, event).contains(window);
                assertThat(windows)
                        .filteredOn(other -> other.moment().isAfter(event))
                        .first()
                        .isEqualTo(window);
            }
        }
    }

    private static List<DigestWindow> windows(Timetable timetable) {
        List<DigestWindow> windows = new ArrayList<>();
        Instant last = BEGIN;
        while (last.isBefore(END)) {
            DigestWindow window = timetable.nextDigest(last);
            assertThat(window.moment()).isAfter(last).isBefore(last.plus(LONGEST_DAY));
            windows.add(window);
            last = window.moment();
        }
        return windows;
    }

    /** Random ones, and all that a change of clocks skips or repeats. */
    private List<LocalTime> times(ZoneId zone) {
        List<LocalTime> times = new ArrayList<>(List.of(LocalTime.MIDNIGHT, LocalTime.of(8, 0)));
        times.add(LocalTime.of(random.nextInt(24), random.nextInt(60)));
        ZoneOffsetTransition transition = zone.getRules().nextTransition(BEGIN);
        while (transition != null && transition.getInstant().isBefore(END)) {
            times.add(transition.getDateTimeBefore().toLocalTime());
            times.add(transition.getDateTimeAfter().toLocalTime());
            times.add(transition.getDateTimeBefore().toLocalTime().plusMinutes(15));
            times.add(transition.getDateTimeBefore().toLocalTime().minusMinutes(15));
            transition = zone.getRules().nextTransition(transition.getInstant());
        }
        return times;
    }

    @ParameterizedTest
    @MethodSource("zonesWithDaylightSaving")
    void aDigestInQuietHoursComesAtTheirEndOnceForEachDay(ZoneId zone) {
        for (LocalTime digestAt : times(zone)) {
            QuietHours quiet = new QuietHours(digestAt.minusMinutes(random.nextInt(120)), digestAt.plusHours(3));
            List<DigestWindow> windows = windows(new Timetable(zone, quiet, digestAt));
            assertThat(windows).extracting(DigestWindow::day).doesNotHaveDuplicates();
            assertThat(windows)
                    .allSatisfy(window -> assertThat(
                                    quiet.contains(window.moment().atZone(zone).toLocalTime()))
                            .as("%s %s %s", zone, quiet, window)
                            .isFalse());
        }
    }

    @ParameterizedTest
    @MethodSource("zonesWithDaylightSaving")
    void quietHoursEnd(ZoneId zone) {
        List<LocalTime> times = times(zone);
        ZoneOffsetTransition transition = zone.getRules().nextTransition(BEGIN);
        for (LocalTime from : times) {
            for (LocalTime to : times) {
                if (!from.equals(to)) {
                    checkQuietHours(new Timetable(zone, new QuietHours(from, to), LocalTime.NOON), transition);
                }
            }
        }
    }

    private void checkQuietHours(Timetable timetable, ZoneOffsetTransition transition) {
        QuietHours quiet = java.util.Objects.requireNonNull(timetable.quietHours());
        for (int i = 0; i < 10; i++) {
            Instant moment = transition
                    .getInstant()
                    .minus(Duration.ofDays(1))
                    .plusSeconds(random.nextLong(Duration.ofDays(2).toSeconds()));
            Instant after = timetable.afterQuietHours(moment);
            boolean isQuiet = quiet.contains(moment.atZone(timetable.zone()).toLocalTime());
            if (isQuiet) {
                assertThat(after).as("%s %s", timetable, moment).isAfter(moment).isBefore(moment.plus(LONGEST_DAY));
            } else {
                assertThat(after).isEqualTo(moment);
            }
        }
    }

    @Test
    void aDigestThatClocksSkipComesAsMuchLaterAsTheyDo() {
        Timetable vienna = new Timetable(ZoneId.of("Europe/Vienna"), null, LocalTime.of(2, 30));
        assertThat(vienna.nextDigest(Instant.parse("2026-03-28T12:00:00Z")))
                .isEqualTo(new DigestWindow(LocalDate.of(2026, 3, 29), Instant.parse("2026-03-29T01:30:00Z")));
        assertThat(vienna.nextDigest(Instant.parse("2026-10-25T00:45:00Z")))
                .isEqualTo(new DigestWindow(LocalDate.of(2026, 10, 26), Instant.parse("2026-10-26T01:30:00Z")));
    }

    @Test
    void aDayHasNoSecondDigestAfterAChangeOfTime() {
        Timetable evening = new Timetable(ZoneOffset.UTC, null, LocalTime.of(20, 0));
        assertThat(evening.digestAfter(LocalDate.of(2026, 5, 4), Instant.parse("2026-05-04T10:00:00Z")))
                .isEqualTo(new DigestWindow(LocalDate.of(2026, 5, 5), Instant.parse("2026-05-05T20:00:00Z")));
    }

    @Test
    void quietHoursGoOverMidnight() {
        QuietHours night = new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0));
        Timetable vienna = new Timetable(ZoneId.of("Europe/Vienna"), night, LocalTime.NOON);
        assertThat(vienna.afterQuietHours(Instant.parse("2026-01-10T22:00:00Z")))
                .isEqualTo("2026-01-11T06:00:00Z");
        assertThat(vienna.afterQuietHours(Instant.parse("2026-01-11T05:59:00Z")))
                .isEqualTo("2026-01-11T06:00:00Z");
        assertThat(vienna.afterQuietHours(Instant.parse("2026-01-11T06:00:00Z")))
                .isEqualTo("2026-01-11T06:00:00Z");
    }
}
