package dev.medley.analytics.funnels;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts people through a funnel. Each counts once, with the beginning that led farthest, the earliest among equals. Who is
 * not through and can still be, because a window of theirs is open, is counted apart.
 */
final class FunnelCounter {

    private static final Comparator<@Nullable String> NULL_LAST = Comparator.nullsLast(Comparator.naturalOrder());

    private final FunnelQuestion question;
    private final Instant asOf;
    private final Map<@Nullable String, Tally> tallies = new TreeMap<>(NULL_LAST);
    private final List<FunnelEvent> person = new ArrayList<>();

    FunnelCounter(FunnelQuestion question, Instant asOf) {
        this.question = question;
        this.asOf = asOf;
    }

    private static final class Tally {
        private final long[] people;
        private final List<List<Duration>> durations = new ArrayList<>();
        private final List<Duration> totals = new ArrayList<>();
        private long open;

        private Tally(int steps) {
            people = new long[steps];
            for (int i = 0; i < steps; i++) {
                durations.add(new ArrayList<>());
            }
        }

        private void add(FunnelAttempt attempt, boolean isOpen) {
            for (int i = 0; i < attempt.depth(); i++) {
                people[i]++;
                if (i > 0) {
                    durations.get(i).add(attempt.taken(i));
                }
            }
            if (attempt.depth() == people.length) {
                totals.add(attempt.total());
            } else if (isOpen) {
                open++;
            }
        }
    }

    /** Takes the next event; those of a person come together, and in the order in which they were. */
    void add(FunnelEvent event) {
        if (!person.isEmpty() && !person.getFirst().personId().equals(event.personId())) {
            finishPerson();
        }
        person.add(event);
    }

    FunnelAnswer finish() {
        finishPerson();
        return new FunnelAnswer(tallies.entrySet().stream()
                .map(entry -> group(entry.getKey(), entry.getValue()))
                .toList());
    }

    private void finishPerson() {
        FunnelAttempt best = null;
        boolean isOpen = false;
        for (int i = 0; i < person.size(); i++) {
            if (question.isEntry(person.get(i))) {
                FunnelAttempt attempt = FunnelAttempt.from(i, person, question);
                isOpen |= question.deadline(attempt.entry().at()).isAfter(asOf);
                best = best == null || attempt.depth() > best.depth() ? attempt : best;
            }
        }
        if (best != null) {
            FunnelBreakdown breakdown = question.breakdown();
            String key = breakdown == null ? null : breakdown.of(best.entry());
            tallies.computeIfAbsent(key, _ -> new Tally(question.steps().size()))
                    .add(best, isOpen);
        }
        person.clear();
    }

    private FunnelAnswer.Group group(@Nullable String key, Tally tally) {
        List<FunnelAnswer.Step> steps = new ArrayList<>();
        for (int i = 0; i < tally.people.length; i++) {
            steps.add(new FunnelAnswer.Step(tally.people[i], FunnelTimes.of(tally.durations.get(i))));
        }
        return new FunnelAnswer.Group(key, steps, tally.open, FunnelTimes.of(tally.totals));
    }
}
