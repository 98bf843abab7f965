package dev.medley.flags.experiments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What variants are compared by.
 *
 * @param base what it is divided by, for a ratio
 * @param winsorizedAt the percentile of those above zero that larger values of subjects are cut to; null for none
 */
@Serdeable
@Schema(name = "ExperimentMetric", description = "What variants are compared by; each subject counts once")
public record ExperimentMetric(
        @NotNull @Pattern(regexp = "[a-z0-9][a-z0-9._-]{0,63}") @Schema(example = "purchase")
        String name,

        @NotNull Kind kind,
        @NotNull @Valid MetricMeasure measure,

        @Nullable @Valid @Schema(description = "What a ratio is divided by")
        MetricMeasure base,

        @Nullable
        @DecimalMin("50")
        @DecimalMax("99.99")
        @Schema(description = "Larger values of subjects are cut to this percentile of those above zero")
        Double winsorizedAt,

        boolean higherIsBetter) {

    /** How it is made of what is measured. */
    @Serdeable
    @Schema(name = "ExperimentMetricKind")
    public enum Kind {
        /** The share of subjects of whom there is at least one. */
        @JsonProperty("conversion")
        CONVERSION,
        /** How many there are by subject. */
        @JsonProperty("count")
        COUNT,
        /** Their values' sum by subject. */
        @JsonProperty("sum")
        SUM,
        /** The mean of their values. */
        @JsonProperty("mean")
        MEAN,
        /** One measure divided by another. */
        @JsonProperty("ratio")
        RATIO
    }

    @Nullable
    String fault() {
        if (!measure.isSound() || (base != null && !base.isSound())) {
            return "Activities have a type and maybe a property, orders maybe a currency.";
        }
        if ((kind == Kind.RATIO) != (base != null)) {
            return "A ratio has a base, and nothing else has.";
        }
        if ((kind == Kind.SUM || kind == Kind.MEAN) && !measure.hasValue()) {
            return "A sum or a mean needs the property of an activity, or the currency of orders.";
        }
        return winsorizedAt != null && kind == Kind.CONVERSION ? "A conversion is cut to nothing." : null;
    }
}
