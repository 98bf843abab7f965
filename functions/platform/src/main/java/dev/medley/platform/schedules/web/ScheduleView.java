package dev.medley.platform.schedules.web;

import dev.medley.events.SchedulePause;
import dev.medley.platform.schedules.KnownSchedule;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Schedule")
record ScheduleView(
        @Schema(example = "events-sweep") String name,

        @Schema(description = "Whose work it is", example = "platform")
        String function,

        long everyMs,

        @Nullable @Schema(description = "Null where it is not paused")
        PauseView pause,

        @Nullable @Schema(description = "Null where it has not run in the last week")
        ScheduleRunView lastRun) {

    @Serdeable
    @Schema(name = "SchedulePause")
    record PauseView(String reason, UUID pausedBy, Instant pausedAt) {

        static PauseView of(SchedulePause pause) {
            return new PauseView(pause.reason(), pause.pausedBy(), pause.pausedAt());
        }
    }

    static ScheduleView of(KnownSchedule known) {
        return new ScheduleView(
                known.schedule().name(),
                known.function().name(),
                known.schedule().every().toMillis(),
                known.pause() == null ? null : PauseView.of(known.pause()),
                known.lastRun() == null ? null : ScheduleRunView.of(known.lastRun()));
    }
}
