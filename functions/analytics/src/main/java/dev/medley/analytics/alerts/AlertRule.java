package dev.medley.analytics.alerts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.reports.ReportQuestion.ReportFilter;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

/**
 * When somebody wants to be told of a number.
 *
 * @param days the last whole days that it is of; 0 is today until now
 * @param threshold of a threshold: what it is compared with
 * @param clearAt of a threshold: where it is over again, on the other side; as the threshold where it is null
 * @param sensitivity of an anomaly: how many deviations from what is usual on such a day are too many
 */
@Serdeable
@Schema(name = "AlertRule", description = "When somebody wants to be told of a number")
public record AlertRule(
        @NotNull Kind kind,

        @Nullable @Schema(description = "What it is of; or else a metric")
        Measure measure,

        @NotNull @Size(max = 5) @Schema(description = "The values that dimensions may have")
        List<@NotNull @Valid ReportFilter> filters,

        @Min(0)
        @Max(90)
        @Schema(description = "The last whole days that the number is of; 0 is today until now. Of an anomaly 1")
        int days,

        @NotNull Direction direction,
        @Nullable @Schema(description = "Of a threshold") Long threshold,

        @Nullable
        @Schema(
                description =
                        "Of a threshold: where it is over again, on the other side of it; left out, the threshold "
                                + "itself. A number that goes to and fro between both is told of once")
        Long clearAt,

        @Nullable
        @DecimalMin("2")
        @DecimalMax("10")
        @Schema(
                description =
                        "Of an anomaly: how many deviations from what is usual on such a day of the week; 4 where it "
                                + "is left out")
        Double sensitivity,

        @NotNull @Size(max = 60) @Schema(example = "Europe/Vienna")
        String timeZone,

        @NotNull @Size(max = 3) @Schema(example = "EUR") String currency,

        @Nullable
        @Schema(
                description =
                        "A metric that the owner sees. Its numbers, and what they are compared with, are in its smallest "
                                + "step: with two decimals, 150 is 1.5. Where it is divided by zero nobody is told")
        UUID metricId) {

    private static final double USUAL = 4;

    public AlertRule {
        filters = List.copyOf(filters);
    }

    /** What a number is compared with. */
    @Serdeable
    @Schema(name = "AlertKind")
    public enum Kind {
        @JsonProperty("threshold")
        THRESHOLD,
        @JsonProperty("anomaly")
        ANOMALY
    }

    /** On which side of it. */
    @Serdeable
    @Schema(name = "AlertDirection")
    public enum Direction {
        @JsonProperty("above")
        ABOVE,
        @JsonProperty("below")
        BELOW,
        /** Of an anomaly. */
        @JsonProperty("either")
        EITHER
    }

    /** Whether it is of a number of things, which varies by chance. */
    boolean isCount() {
        return measure != null && !measure.isMoney();
    }

    double deviations() {
        return sensitivity == null ? USUAL : sensitivity;
    }
}
