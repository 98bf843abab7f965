package dev.medley.devices.rollouts;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/**
 * How far a stage is.
 *
 * @param offered how many devices were offered it, whatever came of it
 * @param accepted failures that somebody has seen and had it go on
 */
public record RolloutStage(
        int number,
        StageStatus status,
        int total,
        int offered,
        int succeeded,
        int failed,
        int cancelled,
        int accepted) {

    private static final int WHOLE = 100;

    /** Whether a stage has begun. */
    @Serdeable
    public enum StageStatus {
        @JsonProperty("waiting")
        WAITING,
        @JsonProperty("running")
        RUNNING,
        @JsonProperty("finished")
        FINISHED,
        /** Never kept: what a stage is that was not through when its rollout was stopped or denied. */
        @JsonProperty("stopped")
        STOPPED
    }

    /** With how many new failures it has failed too often. */
    int errorBudget(RolloutPlan.Stage plan) {
        return Math.max(1, (total * plan.errorThreshold() + WHOLE - 1) / WHOLE);
    }

    /** With failures that are not counted yet. */
    RolloutStage withFailures(int more) {
        return new RolloutStage(number, status, total, offered, succeeded, failed + more, cancelled, accepted);
    }

    /** Whether it has failed too often. */
    boolean isFailing(RolloutPlan.Stage plan) {
        return total > 0 && failed - accepted >= errorBudget(plan);
    }

    /** Whether enough devices have it for the next stage. */
    boolean isThrough(RolloutPlan.Stage plan) {
        return (long) succeeded * WHOLE >= (long) total * plan.successThreshold();
    }

    /** Whether nothing of it is left to do. */
    boolean isDone() {
        return succeeded + failed + cancelled >= total;
    }

    /**
     * How many more devices may be offered it now. Those under way may all fail, so there are never more of them than the
     * failures it may still have and one step: it goes beyond its error threshold by one step at most.
     *
     * @param step how many are offered it in a minute; null for all
     * @param underWay how many were offered it and have not said what came of it
     */
    int offerable(RolloutPlan.Stage plan, @Nullable Integer step, int underWay) {
        if (step == null) {
            return isFailing(plan) ? 0 : total;
        }
        int room = errorBudget(plan) - (failed - accepted) + step - underWay;
        return isFailing(plan) ? 0 : Math.clamp(room, 0, step);
    }
}
