package dev.medley.analytics.questions.web;

import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewQuestion", description = "Measures of one set of data, broken down by dimensions")
record NewQuestion(
        @NotNull @Size(min = 1, max = 8) List<@NotNull Measure> measures,
        @NotNull @Size(max = 3) List<@NotNull Dimension> dimensions,
        @NotNull @Size(max = 5) List<@NotNull Filter> filters,
        @Nullable LocalDate from,

        @Nullable @Schema(description = "The day after the last")
        LocalDate to,

        @Nullable @Schema(example = "Europe/Vienna") String timeZone,
        @Nullable @Schema(example = "monday") String weekStart,
        @Nullable @Schema(example = "EUR") String currency,

        @Nullable @Min(1) @Max(1000) @Schema(description = "100 where it is left out")
        Integer limit) {

    @Serdeable
    @Schema(name = "QuestionFilter", description = "The values that a dimension may have")
    record Filter(
            @NotNull Dimension dimension,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(max = 100) String> values) {}
}
