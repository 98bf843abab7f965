package dev.medley.moderation.standing.web;

import dev.medley.moderation.standing.WritingSpeed;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "WatchedAccount", description = "How an account stands and behaves, for moderators")
record WatchedAccountView(
        StandingView standing,

        @Schema(description = "How much a report of it counts, 1 at most")
        double reportWeight,

        int textsLastMinute,
        int textsLastHour,
        int textsLastDay,

        @Schema(description = "How many of the last hour differ")
        int differentTextsLastHour,

        @Nullable Instant firstTextAt,
        @Nullable Instant lastTextAt) {

    static WatchedAccountView of(
            StandingView standing, double weight, WritingSpeed speed, @Nullable Instant first, @Nullable Instant last) {
        return new WatchedAccountView(
                standing,
                weight,
                speed.lastMinute(),
                speed.lastHour(),
                speed.lastDay(),
                speed.differentLastHour(),
                first,
                last);
    }
}
