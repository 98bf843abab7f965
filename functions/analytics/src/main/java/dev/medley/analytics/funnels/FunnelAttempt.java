package dev.medley.analytics.funnels;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What came of one person's beginning.
 *
 * @param taken when each step was taken that was
 */
record FunnelAttempt(FunnelEvent entry, List<Instant> taken) {

    /** Follows a person from a beginning on. */
    static FunnelAttempt from(int entry, List<FunnelEvent> events, FunnelQuestion question) {
        FunnelEvent first = events.get(entry);
        Instant deadline = question.deadline(first.at());
        Set<String> open = new HashSet<>(question.steps());
        open.remove(first.type());
        List<Instant> taken = new ArrayList<>(List.of(first.at()));
        for (FunnelEvent event : events.subList(entry + 1, events.size())) {
            if (taken.size() == question.steps().size()
                    || event.at().isAfter(deadline)
                    || question.excluded().contains(event.type())) {
                break;
            }
            boolean isNext = question.order() == FunnelOrder.ANY
                    ? open.remove(event.type())
                    : event.type().equals(question.steps().get(taken.size()));
            if (isNext) {
                taken.add(event.at());
            } else if (question.order() == FunnelOrder.STRICT) {
                break;
            }
        }
        return new FunnelAttempt(first, List.copyOf(taken));
    }

    int depth() {
        return taken.size();
    }

    /** How long a step took after the one before. */
    Duration taken(int step) {
        return Duration.between(taken.get(step - 1), taken.get(step));
    }

    Duration total() {
        return Duration.between(taken.getFirst(), taken.getLast());
    }
}
