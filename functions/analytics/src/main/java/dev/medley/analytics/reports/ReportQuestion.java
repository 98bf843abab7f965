package dev.medley.analytics.reports;

import dev.medley.analytics.questions.CustomMetric;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.TimeFrames;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A question about the last whole days, whenever it is asked. */
@Serdeable
@Schema(name = "ReportQuestion", description = "A question about the last whole days, whenever it is asked")
public record ReportQuestion(
        @NotNull @Size(max = 8) List<@NotNull Measure> measures,
        @NotNull @Size(max = 3) List<@NotNull Dimension> dimensions,
        @NotNull @Size(max = 5) List<@NotNull @Valid ReportFilter> filters,
        @Min(1) @Max(800) int lastDays,

        @NotNull @Size(max = 60) @Schema(example = "Europe/Vienna")
        String timeZone,

        @NotNull @Size(max = 10) @Schema(example = "monday") String weekStart,
        @NotNull @Size(max = 3) @Schema(example = "EUR") String currency,
        @Min(1) @Max(1000) int limit,

        @Nullable @Schema(description = "Only those of a cohort")
        UUID cohortId,

        @Nullable
        @Size(max = 4)
        @Schema(description = "Metrics that whoever asks sees, beside the measures or without any")
        List<@NotNull UUID> metrics) {

    public ReportQuestion {
        measures = List.copyOf(measures);
        dimensions = List.copyOf(dimensions);
        filters = List.copyOf(filters);
        metrics = metrics == null ? List.of() : List.copyOf(metrics);
    }

    Question asked(TimeFrames frames, List<CustomMetric> known) {
        TimeFrame frame = frames.lastDays(lastDays, timeZone, weekStart, currency);
        Map<Dimension, List<String>> wanted = new EnumMap<>(Dimension.class);
        filters.forEach(filter -> wanted.put(filter.dimension(), filter.values()));
        return new Question(measures, known, dimensions, wanted, cohortId, frame, limit);
    }

    /** What it leaves out, as people read it; empty where it leaves out nothing. */
    public String filterText() {
        return filters.stream()
                .map(filter -> filter.dimension().label() + ": " + String.join(", ", filter.values()))
                .collect(Collectors.joining("; "));
    }

    /** The values that a dimension may have. */
    @Serdeable
    @Schema(name = "ReportFilter")
    public record ReportFilter(
            @NotNull Dimension dimension,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(max = 100) String> values) {

        public ReportFilter {
            values = List.copyOf(values);
        }
    }
}
