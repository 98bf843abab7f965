package dev.medley.platform.schedules.web;

import dev.medley.events.ScheduleRun;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ScheduleRun")
record ScheduleRunView(
        UUID id,
        Instant startedAt,
        long durationMs,

        @Schema(
                type = "string",
                allowableValues = {"succeeded", "failed"})
        String outcome,

        @Nullable @Schema(description = "What it failed with")
        String error,

        @Schema(description = "Whether an operator had it run")
        boolean requested,

        @Nullable @Schema(description = "What to look for in the log")
        String trace) {

    static ScheduleRunView of(ScheduleRun run) {
        return new ScheduleRunView(
                run.id(),
                run.startedAt(),
                run.durationMs(),
                run.outcome().name().toLowerCase(Locale.ROOT),
                run.error(),
                run.isRequested(),
                run.trace());
    }
}
