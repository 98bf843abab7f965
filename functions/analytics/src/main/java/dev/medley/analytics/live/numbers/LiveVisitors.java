package dev.medley.analytics.live.numbers;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Who is there: the last five minutes, without bots and without who they are. */
@Serdeable
@Schema(
        name = "LiveVisitors",
        description = "Who is there: the last five minutes, without bots and without who they are")
public record LiveVisitors(
        @Schema(description = "How many did something") long people,

        @Schema(description = "How much was done in the last minute")
        long activitiesPerMinute,

        @Schema(description = "The ten most frequent types") List<LiveCount> types,

        @Schema(description = "The ten most frequent countries")
        List<LiveCount> countries,

        @Schema(description = "The latest 20, newest first") List<LiveActivity> latest) {

    public LiveVisitors {
        types = List.copyOf(types);
        countries = List.copyOf(countries);
        latest = List.copyOf(latest);
    }

    /** How often something occurs. */
    @Serdeable
    @Schema(name = "LiveCount")
    public record LiveCount(String key, long count) {}

    /** Something that somebody did. */
    @Serdeable
    @Schema(name = "LiveActivity")
    public record LiveActivity(
            @Schema(example = "view") String type,
            @Nullable String country,
            @Nullable String device,
            Instant occurredAt) {}
}
