package dev.medley.analytics.retention;

import dev.medley.analytics.cohorts.CohortService;
import dev.medley.analytics.rollups.RollupService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Counts those who come again. */
@Singleton
public class RetentionService {

    private final RetentionRepository repository;
    private final RollupService rollups;
    private final CohortService cohorts;

    RetentionService(RetentionRepository repository, RollupService rollups, CohortService cohorts) {
        this.repository = repository;
        this.rollups = rollups;
        this.cohorts = cohorts;
    }

    /** A cohort and how many of it came again; only periods that have begun. */
    public record Cohort(LocalDate day, long people, List<Return> returns) {}

    /**
     * Those who came again.
     *
     * @param complete whether the period is over
     */
    public record Return(int offset, long people, boolean complete) {}

    public Optional<Instant> asOf() {
        return rollups.completeTo();
    }

    /**
     * Counts those who came again.
     *
     * @throws dev.medley.kernel.Refusal {@code cohort-unknown}
     */
    public List<Cohort> count(RetentionQuestion question) {
        cohorts.require(question.cohortId());
        Map<LocalDate, Long> sizes = new HashMap<>();
        repository.sizes(question).forEach(size -> sizes.put(size.cohort(), size.people()));
        Map<LocalDate, Map<Long, Long>> counts = new HashMap<>();
        repository
                .counts(question)
                .forEach(count -> counts.computeIfAbsent(count.cohort(), _ -> new HashMap<>())
                        .merge(count.offset(), count.people(), Long::sum));
        Instant asOf = asOf().orElse(Instant.EPOCH);
        return question.cohorts().stream()
                .map(day -> new Cohort(
                        day,
                        sizes.getOrDefault(day, 0L),
                        returns(question, day, counts.getOrDefault(day, Map.of()), asOf)))
                .toList();
    }

    private static List<Return> returns(
            RetentionQuestion question, LocalDate cohort, Map<Long, Long> counts, Instant asOf) {
        List<Return> returns = new ArrayList<>();
        for (int offset = 0; offset <= question.periods(); offset++) {
            if (begin(question, cohort, offset).isAfter(asOf)) {
                break;
            }
            long least = offset;
            long people = question.mode() == RetentionMode.UNBOUNDED
                    ? counts.entrySet().stream()
                            .filter(entry -> entry.getKey() >= least)
                            .mapToLong(Map.Entry::getValue)
                            .sum()
                    : counts.getOrDefault(least, 0L);
            returns.add(
                    new Return(offset, people, !end(question, cohort, offset).isAfter(asOf)));
        }
        return returns;
    }

    private static Instant begin(RetentionQuestion question, LocalDate cohort, int offset) {
        return question.frame().start(question.interval().plus(cohort, offset));
    }

    /** Who came at the end of a period has a rolling one that ends a whole period after that of the calendar. */
    private static Instant end(RetentionQuestion question, LocalDate cohort, int offset) {
        int periods = question.mode() == RetentionMode.ROLLING ? offset + 2 : offset + 1;
        return begin(question, cohort, periods);
    }
}
