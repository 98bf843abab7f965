package dev.medley.analytics.questions.web;

import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.rollups.Freshness;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "AnalyticsFrame", description = "What an answer is about, and how far it goes")
public record FrameView(
        LocalDate from,
        @Schema(description = "The day after the last") LocalDate to,
        @Schema(example = "Europe/Vienna") String timeZone,
        @Schema(example = "monday") String weekStart,
        @Schema(example = "EUR") String currency,

        @Nullable @Schema(description = "Up to when all that has happened is in it; null before anything was summed up")
        Instant asOf,

        @Schema(description = "Whether all of its days are over and summed up")
        boolean complete,

        @Nullable
        @Schema(
                description =
                        "How far the replica of the database that was asked is behind, at most; null where none was")
        Long replicaBehindMs) {

    /** Of sums that are read from a replica where there is one. */
    public static FrameView of(TimeFrame frame, Freshness freshness) {
        return of(frame, freshness.asOf(), freshness.behindMs());
    }

    public static FrameView of(TimeFrame frame, Optional<Instant> asOf) {
        return of(frame, asOf, null);
    }

    private static FrameView of(TimeFrame frame, Optional<Instant> asOf, @Nullable Long behindMs) {
        return new FrameView(
                frame.from(),
                frame.to(),
                frame.zone().getId(),
                frame.weekStart().name().toLowerCase(Locale.ROOT),
                frame.currency().getCurrencyCode(),
                asOf.orElse(null),
                asOf.filter(instant -> !instant.isBefore(frame.end())).isPresent(),
                behindMs);
    }
}
