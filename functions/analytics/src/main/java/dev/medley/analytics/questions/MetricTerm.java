package dev.medley.analytics.questions;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What a name of a formula stands for.
 *
 * @param filters the values that dimensions may have, beside those of the question
 */
@Serdeable
@Schema(name = "MetricTerm", description = "What a name of a formula stands for")
public record MetricTerm(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,29}") @Schema(example = "buyers")
        String key,

        @NotNull Measure measure,

        @NotNull
        @Size(max = 5)
        @Schema(description = "The values that dimensions may have, beside those of the question")
        List<@NotNull @Valid TermFilter> filters) {

    /** The values that a dimension may have. */
    @Serdeable
    @Schema(name = "MetricFilter", description = "The values that a dimension may have")
    public record TermFilter(
            @NotNull Dimension dimension,
            @NotNull @Size(min = 1, max = 100) List<@NotNull @Size(max = 100) String> values) {

        public TermFilter {
            values = List.copyOf(values);
        }
    }

    public MetricTerm {
        filters = List.copyOf(filters);
    }

    /** Its filters and others: where both say something of a dimension, what both let through. */
    Map<Dimension, List<String>> filters(Map<Dimension, List<String>> others) {
        Map<Dimension, List<String>> all = new EnumMap<>(Dimension.class);
        all.putAll(others);
        filters.forEach(filter -> all.merge(
                filter.dimension(),
                filter.values(),
                (some, more) -> some.stream().filter(more::contains).toList()));
        return all;
    }
}
