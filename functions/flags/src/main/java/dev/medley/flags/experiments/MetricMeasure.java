package dev.medley.flags.experiments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the things that people do are counted, and what of each.
 *
 * @param type of activities; null for orders
 * @param property the number in an activity that is summed up; null where activities are counted
 * @param currency of the orders that count; null for all
 */
@Serdeable
@Schema(name = "ExperimentMeasure", description = "What is counted after the first exposure")
public record MetricMeasure(
        @NotNull Source source,

        @Nullable
        @Pattern(regexp = "[a-z][a-z0-9.-]{0,63}")
        @Schema(description = "The type of activities", example = "click")
        String type,

        @Nullable
        @Pattern(regexp = "[A-Za-z][A-Za-z0-9_]{0,63}")
        @Schema(description = "The number in an activity that is summed up")
        String property,

        @Nullable
        @Pattern(regexp = "[A-Z]{3}")
        @Schema(description = "Of the orders that are summed up, in minor units")
        String currency) {

    /** Where it is counted. */
    @Serdeable
    public enum Source {
        /** What clients and functions report to activities; bots do not count. */
        @JsonProperty("activity")
        ACTIVITY,
        /** Orders that are paid for. */
        @JsonProperty("order")
        ORDER
    }

    /** Whether it sums up something, and does not count only. */
    public boolean hasValue() {
        return source == Source.ORDER ? currency != null : property != null;
    }

    boolean isSound() {
        return source == Source.ORDER ? type == null && property == null : type != null && currency == null;
    }
}
