package dev.medley.notifications.preferences.web;

import dev.medley.kernel.Refusal;
import dev.medley.kernel.TimeZoneId;
import dev.medley.notifications.preferences.DeliverySchedule;
import dev.medley.notifications.preferences.QuietHours;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NotificationSchedule", description = "When mails come, by the clock on the wall")
record ScheduleBody(
        @Nullable
        @Size(max = 100)
        @Schema(description = "IANA name; null for that of the profile", example = "Europe/Vienna")
        String timeZone,

        @Nullable @Valid @Schema(description = "When mails wait that are not mandatory; null for never")
        Quiet quietHours,

        @NotNull @Size(max = 8) @Schema(description = "When the digest of each day comes", example = "08:00")
        String digestAt) {

    @Serdeable
    @Schema(name = "QuietHours", description = "To the next day where the end is not later than the beginning")
    record Quiet(
            @NotNull @Size(max = 8) @Schema(example = "22:00")
            String from,

            @NotNull @Size(max = 8) @Schema(example = "07:00")
            String to) {

        QuietHours toQuietHours() {
            LocalTime begin = time(from, "/quietHours/from");
            LocalTime end = time(to, "/quietHours/to");
            if (begin.equals(end)) {
                throw Refusal.invalid("time-of-day-invalid", "/quietHours/to", "The quiet hours would never end.");
            }
            return new QuietHours(begin, end);
        }
    }

    DeliverySchedule toSchedule() {
        return new DeliverySchedule(
                timeZone == null ? null : TimeZoneId.parse(timeZone, "/timeZone"),
                quietHours == null ? null : quietHours.toQuietHours(),
                time(digestAt, "/digestAt"),
                0);
    }

    private static LocalTime time(String text, String pointer) {
        try {
            LocalTime time = LocalTime.parse(text);
            if (time.getSecond() == 0 && time.getNano() == 0) {
                return time;
            }
        } catch (DateTimeException _) {
            // Told below.
        }
        throw Refusal.invalid("time-of-day-invalid", pointer, "A time of day is hours and minutes, such as 08:00.");
    }

    static ScheduleBody of(DeliverySchedule schedule) {
        ZoneId zone = schedule.timeZone();
        QuietHours quiet = schedule.quietHours();
        return new ScheduleBody(
                zone == null ? null : zone.getId(),
                quiet == null
                        ? null
                        : new Quiet(quiet.from().toString(), quiet.to().toString()),
                schedule.digestAt().toString());
    }
}
