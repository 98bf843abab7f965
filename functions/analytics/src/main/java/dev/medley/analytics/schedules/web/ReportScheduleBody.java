package dev.medley.analytics.schedules.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.analytics.runs.ReportFormat;
import dev.medley.analytics.schedules.Cadence;
import dev.medley.analytics.schedules.ReportSchedule.ScheduleDraft;
import dev.medley.analytics.schedules.ReportTimetable;
import dev.medley.kernel.TimeZoneId;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

@Serdeable
@Schema(name = "ReportScheduleRequest")
record ReportScheduleBody(
        @NotNull Cadence cadence,

        @Nullable @Size(max = 7) @Schema(description = "Of a weekly one; of others left out")
        List<@NotNull Weekday> weekdays,

        @Nullable
        @Min(1)
        @Max(31)
        @Schema(description = "Of a monthly one; of others left out. A month without that day has its last")
        Integer dayOfMonth,

        @NotNull
        @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]")
        @Schema(
                description =
                        "By the clock on the wall; as much later as clocks go forward where they skip it, the first "
                                + "where they repeat it",
                example = "07:30")
        String time,

        @NotNull @Size(max = 60) @Schema(example = "Europe/Vienna")
        String timeZone,

        @NotNull ReportFormat format,

        @NotNull
        @Size(min = 1, max = 50)
        @Schema(description = "Accounts that may read analytics; each is notified, and may download the file")
        List<@NotNull UUID> recipients,

        @Schema(description = "Whether nobody is told where nothing happened")
        boolean skipEmpty,

        @Schema(description = "Whether it goes on") boolean active) {

    @Serdeable
    @Schema(name = "Weekday")
    enum Weekday {
        @JsonProperty("monday")
        MONDAY,
        @JsonProperty("tuesday")
        TUESDAY,
        @JsonProperty("wednesday")
        WEDNESDAY,
        @JsonProperty("thursday")
        THURSDAY,
        @JsonProperty("friday")
        FRIDAY,
        @JsonProperty("saturday")
        SATURDAY,
        @JsonProperty("sunday")
        SUNDAY
    }

    ScheduleDraft draft() {
        Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
        if (weekdays != null) {
            weekdays.forEach(day -> days.add(DayOfWeek.valueOf(day.name())));
        }
        ReportTimetable timetable = new ReportTimetable(
                cadence,
                days,
                dayOfMonth == null ? 0 : dayOfMonth,
                LocalTime.parse(time),
                TimeZoneId.parse(timeZone, "/timeZone"));
        return new ScheduleDraft(
                timetable, format, recipients.stream().distinct().toList(), skipEmpty, active);
    }
}
