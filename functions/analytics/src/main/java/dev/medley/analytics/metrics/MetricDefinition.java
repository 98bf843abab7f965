package dev.medley.analytics.metrics;

import dev.medley.analytics.questions.MetricTerm;
import dev.medley.analytics.questions.MetricUnit;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** How a metric is calculated. */
@Serdeable
@Schema(name = "MetricDefinition", description = "How a metric is calculated")
public record MetricDefinition(
        @NotNull
        @Size(min = 1, max = 200)
        @Schema(description = "Keys of terms, numbers, + - * / and parentheses", example = "buyers / visitors")
        String formula,

        @NotNull @Size(min = 1, max = 6) List<@NotNull @Valid MetricTerm> terms,
        @NotNull MetricUnit unit,

        @Min(0) @Max(4) @Schema(description = "How many there are; of money as many as the currency has")
        int decimals) {

    public MetricDefinition {
        terms = List.copyOf(terms);
    }
}
