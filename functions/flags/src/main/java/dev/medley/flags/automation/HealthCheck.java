package dev.medley.flags.automation;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What has to be in order while a rollout goes on.
 *
 * @param mostPercent of requests that may fail; for request errors only
 * @param windowMinutes in which they are counted
 * @param leastRequests below which nothing is said
 * @param experimentId whose guardrails, or whose primary metric, are watched
 */
@Serdeable
@Schema(name = "RolloutCheck", description = "What has to be in order while a rollout goes on")
public record HealthCheck(
        @NotNull Kind kind,

        @Nullable @DecimalMin("0") @DecimalMax("100") @Schema(description = "Of requests that may end with 5xx")
        Double mostPercent,

        @Nullable @Min(1) @Max(1440) @Schema(description = "In which requests are counted; 5 if left out")
        Integer windowMinutes,

        @Nullable @Min(1) @Max(1_000_000) @Schema(description = "Below which nothing is said; 100 if left out")
        Integer leastRequests,

        @Nullable @Schema(description = "Whose guardrails, or whose primary metric, are watched")
        UUID experimentId) {

    private static final int USUAL_WINDOW = 5;
    private static final int USUAL_LEAST = 100;

    /** What is watched. */
    @Serdeable
    @Schema(name = "RolloutCheckKind")
    public enum Kind {
        /** The share of all requests that end with 5xx. */
        @JsonProperty("request-errors")
        REQUEST_ERRORS,
        /** A guardrail of an experiment is breached. */
        @JsonProperty("guardrail")
        GUARDRAIL,
        /** The primary metric of an experiment is worse than the control's, and that is no chance. */
        @JsonProperty("conversion")
        CONVERSION
    }

    boolean isSound() {
        return kind == Kind.REQUEST_ERRORS
                ? mostPercent != null && experimentId == null
                : experimentId != null && mostPercent == null && windowMinutes == null && leastRequests == null;
    }

    int window() {
        return windowMinutes == null ? USUAL_WINDOW : windowMinutes;
    }

    int least() {
        return leastRequests == null ? USUAL_LEAST : leastRequests;
    }
}
