package dev.medley.analytics;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/** Days and places to ask about, in which clocks change: by an hour, by half an hour, at midnight, and not at all. */
record RandomFrames(Random random) {

    private static final List<String> ZONES =
            List.of("Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Santiago");

    record Frame(LocalDate from, LocalDate to, String zone, DayOfWeek weekStart) {

        String query() {
            return "from=" + from + "&to=" + to + "&timeZone=" + zone + "&weekStart="
                    + weekStart.name().toLowerCase(Locale.ROOT);
        }

        /** The SQL of the beginning of a day there. */
        static String start() {
            return "(?::date::timestamp at time zone ?)";
        }
    }

    Frame next() {
        LocalDate from = LocalDate.of(2026, 2, 15).plusDays(random.nextInt(60));
        return new Frame(
                from,
                from.plusDays(1L + random.nextInt(40)),
                ZONES.get(random.nextInt(ZONES.size())),
                DayOfWeek.of(1 + random.nextInt(7)));
    }

    <T> T pick(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
