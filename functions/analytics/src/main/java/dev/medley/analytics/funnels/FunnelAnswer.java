package dev.medley.analytics.funnels;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How many took which steps. */
public record FunnelAnswer(List<Group> groups) {

    public FunnelAnswer {
        groups = List.copyOf(groups);
    }

    /**
     * Those of one kind.
     *
     * @param open how many are not through and can still be
     * @param times from the first step to the last, of those who are through
     */
    public record Group(@Nullable String key, List<Step> steps, long open, Optional<FunnelTimes> times) {

        public Group {
            steps = List.copyOf(steps);
        }
    }

    /**
     * One step.
     *
     * @param times after the step before
     */
    public record Step(long people, Optional<FunnelTimes> times) {}
}
