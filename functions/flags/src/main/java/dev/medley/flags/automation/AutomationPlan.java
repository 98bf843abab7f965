package dev.medley.flags.automation;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.featureflags.Buckets;
import dev.medley.featureflags.Serving;
import dev.medley.featureflags.Split;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How a variant reaches more and more subjects.
 *
 * @param rule the flag's rule that serves it; null for what those get for whom no rule matches
 * @param variant that is rolled out
 * @param base that the others get
 * @param dryRun whether it only says what it would do
 */
@Serdeable
@Schema(name = "RolloutAutomationPlan", description = "How a variant reaches more and more subjects")
public record AutomationPlan(
        @Nullable
        @Size(min = 1, max = 100)
        @Schema(description = "The flag's rule that serves it; without it, otherwise")
        String rule,

        @NotBlank @Size(max = 100) @Schema(description = "The variant that is rolled out")
        String variant,

        @NotBlank @Size(max = 100) @Schema(description = "The variant that the others get")
        String base,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Step> steps,
        @NotNull @Size(max = 5) List<@NotNull @Valid HealthCheck> checks,
        @NotNull OnBreach onBreach,

        @Schema(description = "Whether it only says what it would do")
        boolean dryRun) {

    private static final int WHOLE = 100;
    private static final int BUCKETS_A_PERCENT = Buckets.COUNT / WHOLE;

    public AutomationPlan {
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
    }

    /** A share, and how long everything has to be in order before the next. */
    @Serdeable
    @Schema(name = "RolloutStep")
    public record Step(
            @Min(1) @Max(100) int percent,

            @Min(1) @Max(43_200) @Schema(description = "How long it stays before the next step")
            int waitMinutes) {}

    /** What becomes of a rollout when a check fails. */
    @Serdeable
    @Schema(name = "RolloutBreachAction")
    public enum OnBreach {
        /** Everything stays as it is, and no further step is taken. */
        @JsonProperty("stop")
        STOP,
        /** Everybody gets the base again. */
        @JsonProperty("roll-back")
        ROLL_BACK
    }

    /** What a step serves. */
    Serving serving(Step step) {
        int part = step.percent() * BUCKETS_A_PERCENT;
        return step.percent() == WHOLE
                ? Serving.of(variant)
                : new Serving(null, new Split(null, Map.of(variant, part, base, Buckets.COUNT - part), null));
    }

    @Nullable
    String fault() {
        if (variant.equals(base)) {
            return "The variant and the base are the same.";
        }
        for (int i = 1; i < steps.size(); i++) {
            if (steps.get(i).percent() <= steps.get(i - 1).percent()) {
                return "Each step has a larger share than the one before it.";
            }
        }
        return checks.stream().allMatch(HealthCheck::isSound)
                ? null
                : "Request errors have a share that may fail, the other checks an experiment.";
    }
}
