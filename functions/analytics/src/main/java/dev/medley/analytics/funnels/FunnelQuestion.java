package dev.medley.analytics.funnels;

import dev.medley.analytics.questions.TimeFrame;
import dev.medley.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How many take some steps.
 *
 * @param steps types of activities
 * @param window how long somebody may take from the first step to the last
 * @param cohortId of whom it is; null for all
 * @param excluded types of activities that end an attempt when they come between
 */
public record FunnelQuestion(
        List<String> steps,
        FunnelOrder order,
        Duration window,
        Set<String> excluded,
        @Nullable FunnelBreakdown breakdown,
        @Nullable UUID cohortId,
        TimeFrame frame) {

    private static final Pattern TYPE = Pattern.compile("[a-z][a-z-]{0,39}(\\.[a-z][a-z-]{0,39})?");
    private static final int MOST = 8;

    /**
     * A question that can be asked.
     *
     * @throws Refusal {@code funnel-invalid}
     */
    public FunnelQuestion {
        steps = List.copyOf(steps);
        excluded = Set.copyOf(excluded);
        if (steps.size() < 2 || steps.size() > MOST || !steps.stream().allMatch(FunnelQuestion::isType)) {
            throw Refusal.invalid("funnel-invalid", "/steps", "A funnel has 2 to 8 types of activities.");
        }
        if (order == FunnelOrder.ANY && new HashSet<>(steps).size() < steps.size()) {
            throw Refusal.invalid("funnel-invalid", "/steps", "Steps in any order are different types.");
        }
        if (excluded.size() > MOST
                || !excluded.stream().allMatch(FunnelQuestion::isType)
                || steps.stream().anyMatch(excluded::contains)) {
            throw Refusal.invalid(
                    "funnel-invalid", "/exclude", "At most 8 types are left out, and none that is a step.");
        }
    }

    private static boolean isType(String text) {
        return TYPE.matcher(text).matches();
    }

    /** Whether somebody can begin then. */
    boolean isEntry(FunnelEvent event) {
        boolean first = order == FunnelOrder.ANY
                ? steps.contains(event.type())
                : steps.getFirst().equals(event.type());
        return first && !event.at().isBefore(frame.start()) && event.at().isBefore(frame.end());
    }

    /** By when an attempt that began then is to be through. */
    Instant deadline(Instant start) {
        return start.plus(window);
    }

    /** The types that matter; empty where all do. */
    public Set<String> types() {
        if (order == FunnelOrder.STRICT) {
            return Set.of();
        }
        Set<String> types = new HashSet<>(steps);
        types.addAll(excluded);
        return types;
    }
}
