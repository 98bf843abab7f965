package dev.medley.analytics.charts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.analytics.questions.Dimension;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** How an answer is shown. */
@Serdeable
@Schema(name = "ChartType")
public enum ChartType {
    @JsonProperty("line")
    LINE,
    @JsonProperty("area")
    AREA,
    @JsonProperty("bar")
    BAR,
    @JsonProperty("pie")
    PIE,
    /** The numbers of the whole time, large. */
    @JsonProperty("number")
    NUMBER,
    @JsonProperty("table")
    TABLE;

    /**
     * Refuses what cannot be shown so.
     *
     * @throws Refusal {@code chart-invalid}
     */
    public void require(int quantities, List<Dimension> dimensions) {
        boolean begins =
                !dimensions.isEmpty() && dimensions.getFirst().interval().isPresent();
        switch (this) {
            case LINE, AREA ->
                require(
                        begins && dimensions.size() <= 2,
                        "Its first dimension is day, week or month; one more may follow.");
            case BAR -> require(!dimensions.isEmpty() && dimensions.size() <= 2, "It has one or two dimensions.");
            case PIE ->
                require(
                        dimensions.size() == 1 && !begins && quantities == 1,
                        "It has one measure or metric, and one dimension that is no time.");
            case NUMBER -> require(dimensions.isEmpty(), "It has no dimension.");
            case TABLE -> {}
        }
    }

    /** The one that shows such an answer best. */
    public static ChartType fitting(List<Dimension> dimensions) {
        if (dimensions.isEmpty()) {
            return NUMBER;
        }
        if (dimensions.size() > 2) {
            return TABLE;
        }
        return dimensions.getFirst().interval().isPresent() ? LINE : BAR;
    }

    private void require(boolean fits, String detail) {
        if (!fits) {
            throw Refusal.invalid("chart-invalid", "/type", detail);
        }
    }
}
