package dev.medley.analytics.schedules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.kernel.Refusal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportTimetableTest {

    private static final ZoneId VIENNA = ZoneId.of("Europe/Vienna");

    @Test
    void itKeepsTheTimeOnTheWallWhenClocksChange() {
        ReportTimetable daily = new ReportTimetable(Cadence.DAILY, Set.of(), 0, LocalTime.of(7, 30), VIENNA);
        assertThat(daily.next(at("2026-03-28T06:30:00Z"))).isEqualTo(at("2026-03-29T05:30:00Z"));
        assertThat(daily.next(at("2026-10-24T05:30:00Z"))).isEqualTo(at("2026-10-25T06:30:00Z"));
        assertThat(daily.next(at("2026-06-01T05:29:59Z"))).isEqualTo(at("2026-06-01T05:30:00Z"));
    }

    @Test
    void aTimeThatIsSkippedIsLaterAndOneThatComesTwiceIsTheFirst() {
        ReportTimetable night = new ReportTimetable(Cadence.DAILY, Set.of(), 0, LocalTime.of(2, 30), VIENNA);
        assertThat(night.next(at("2026-03-28T12:00:00Z"))).isEqualTo(at("2026-03-29T01:30:00Z"));
        assertThat(night.next(at("2026-03-29T01:30:00Z"))).isEqualTo(at("2026-03-30T00:30:00Z"));
        assertThat(night.next(at("2026-10-24T12:00:00Z"))).isEqualTo(at("2026-10-25T00:30:00Z"));
        assertThat(night.next(at("2026-10-25T00:30:00Z"))).isEqualTo(at("2026-10-26T01:30:00Z"));
    }

    @Test
    void itComesOnItsDaysOfTheWeek() {
        ReportTimetable weekly = new ReportTimetable(
                Cadence.WEEKLY,
                Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY),
                0,
                LocalTime.of(0, 0),
                ZoneId.of("Pacific/Auckland"));
        assertThat(weekly.next(at("2026-11-29T00:00:00Z"))).isEqualTo(at("2026-11-29T11:00:00Z"));
        assertThat(weekly.next(at("2026-11-29T11:00:00Z"))).isEqualTo(at("2026-12-03T11:00:00Z"));
    }

    @Test
    void aMonthWithoutTheDayHasItsLast() {
        ReportTimetable monthly =
                new ReportTimetable(Cadence.MONTHLY, Set.of(), 31, LocalTime.of(8, 0), ZoneId.of("UTC"));
        assertThat(monthly.next(at("2026-01-31T08:00:00Z"))).isEqualTo(at("2026-02-28T08:00:00Z"));
        assertThat(monthly.next(at("2026-02-28T08:00:00Z"))).isEqualTo(at("2026-03-31T08:00:00Z"));
    }

    @Test
    void whatNamesTheWrongDaysIsRefused() {
        assertThatThrownBy(() -> new ReportTimetable(Cadence.WEEKLY, Set.of(), 0, LocalTime.NOON, VIENNA))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new ReportTimetable(Cadence.DAILY, Set.of(), 3, LocalTime.NOON, VIENNA))
                .isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> new ReportTimetable(Cadence.MONTHLY, Set.of(), 0, LocalTime.NOON, VIENNA))
                .isInstanceOf(Refusal.class);
    }

    private static Instant at(String instant) {
        return Instant.parse(instant);
    }
}
