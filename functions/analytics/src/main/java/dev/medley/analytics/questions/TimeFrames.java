package dev.medley.analytics.questions;

import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TimeZoneId;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads which days a question is about. */
@Singleton
public class TimeFrames {

    /** How many days one question may be about. */
    private static final int LONGEST = 800;

    private static final int USUAL = 30;

    private final AnalyticsSettings settings;
    private final Clock clock;

    TimeFrames(AnalyticsSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** What a question says of its days; what it leaves out is as the settings have it, and the last 30 days. */
    public record Wanted(
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String timeZone,
            @Nullable String weekStart,
            @Nullable String currency) {}

    /**
     * The days that are wanted.
     *
     * @throws Refusal {@code time-zone-invalid}, {@code week-start-invalid}, {@code currency-invalid}, {@code
     *     time-range-invalid}
     */
    public TimeFrame of(Wanted wanted) {
        ZoneId zone = TimeZoneId.parse(Objects.requireNonNullElse(wanted.timeZone(), settings.timeZone()), "/timeZone");
        LocalDate to = Objects.requireNonNullElseGet(
                wanted.to(), () -> LocalDate.ofInstant(clock.instant(), zone).plusDays(1));
        LocalDate from = Objects.requireNonNullElseGet(wanted.from(), () -> to.minusDays(USUAL));
        if (!from.isBefore(to)
                || from.isBefore(to.minusDays(LONGEST))
                || from.getYear() < 1970
                || to.getYear() > 9000) {
            throw Refusal.invalid(
                    "time-range-invalid",
                    "/from",
                    "A question is about 1 to " + LONGEST + " days; to is the day after.");
        }
        return new TimeFrame(
                from,
                to,
                zone,
                weekStart(Objects.requireNonNullElse(wanted.weekStart(), settings.weekStart())),
                CurrencyCode.parse(Objects.requireNonNullElse(wanted.currency(), settings.currency()), "/currency"));
    }

    /**
     * The last whole days.
     *
     * @throws Refusal as {@link #of} does
     */
    public TimeFrame lastDays(int days, String timeZone, String weekStart, String currency) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), TimeZoneId.parse(timeZone, "/timeZone"));
        return of(new Wanted(today.minusDays(days), today, timeZone, weekStart, currency));
    }

    private static DayOfWeek weekStart(String name) {
        return Arrays.stream(DayOfWeek.values())
                .filter(day -> day.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> Refusal.invalid(
                        "week-start-invalid", "/weekStart", "A week begins with a day, such as monday."));
    }
}
