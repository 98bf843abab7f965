package dev.medley.analytics.cohorts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.kernel.Refusal;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Who is in a cohort: those of whom all conditions are true, or any. */
@Serdeable
@Schema(name = "CohortRule", description = "Who is in a cohort: those of whom all conditions are true, or any")
public record CohortRule(
        @NotNull Match match,
        @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid CohortCondition> conditions) {

    public CohortRule {
        conditions = List.copyOf(conditions);
    }

    /** How many of the conditions must be true. */
    @Serdeable
    @Schema(name = "CohortMatch")
    public enum Match {
        @JsonProperty("all")
        ALL,
        @JsonProperty("any")
        ANY
    }

    /**
     * Whether anybody can be told by it.
     *
     * @throws Refusal {@code cohort-invalid}
     */
    void require() {
        for (int i = 0; i < conditions.size(); i++) {
            if (!conditions.get(i).isValid()) {
                throw Refusal.invalid(
                        "cohort-invalid", "/rule/conditions/" + i, "A condition of this kind takes other members.");
            }
        }
    }
}
