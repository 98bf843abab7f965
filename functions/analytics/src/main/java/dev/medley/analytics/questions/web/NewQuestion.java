package dev.medley.analytics.questions.web;

import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.MetricDirectory;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.questions.TimeFrames;
import dev.medley.analytics.questions.TimeFrames.Wanted;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewQuestion", description = "Measures of one set of data, broken down by dimensions")
public record NewQuestion(
        @NotNull @Size(max = 8) List<@NotNull Measure> measures,
        @NotNull @Size(max = 3) List<@NotNull Dimension> dimensions,
        @NotNull @Size(max = 5) List<@NotNull @Valid Filter> filters,
        @Nullable LocalDate from,

        @Nullable @Schema(description = "The day after the last")
        LocalDate to,

        @Nullable @Schema(example = "Europe/Vienna") String timeZone,
        @Nullable @Schema(example = "monday") String weekStart,
        @Nullable @Schema(example = "EUR") String currency,

        @Nullable @Min(1) @Max(1000) @Schema(description = "100 where it is left out")
        Integer limit,

        @Nullable @Schema(description = "Only those of a cohort")
        UUID cohortId,

        @Nullable
        @Size(max = 4)
        @Schema(description = "Metrics that the caller sees, beside the measures or without any")
        List<@NotNull UUID> metrics) {

    @Serdeable
    @Schema(name = "QuestionFilter", description = "The values that a dimension may have")
    public record Filter(
            @NotNull Dimension dimension,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(max = 100) String> values) {}

    private static final int USUAL = 100;

    /**
     * The question that it is.
     *
     * @throws dev.medley.kernel.Refusal what it breaks
     */
    public Question asked(TimeFrames frames, MetricDirectory directory, UUID accountId) {
        TimeFrame frame = frames.of(new Wanted(from, to, timeZone, weekStart, currency));
        Map<Dimension, List<String>> wanted = new EnumMap<>(Dimension.class);
        filters.forEach(filter -> wanted.put(filter.dimension(), filter.values()));
        return new Question(
                measures,
                directory.find(Objects.requireNonNullElse(metrics, List.of()), accountId),
                dimensions,
                wanted,
                cohortId,
                frame,
                Objects.requireNonNullElse(limit, USUAL));
    }
}
