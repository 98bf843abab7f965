package dev.medley.analytics.questions;

import dev.medley.analytics.cohorts.CohortService;
import dev.medley.analytics.rollups.Freshness;
import dev.medley.analytics.rollups.RollupService;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers questions from the sums. */
@Singleton
public class AnalyticsService {

    /** More than there are countries and days in a question. */
    private static final int ALL = 1_000;

    private final QuestionRepository repository;
    private final MetricQuestions metrics;
    private final RollupService rollups;
    private final CohortService cohorts;

    AnalyticsService(
            QuestionRepository repository, MetricQuestions metrics, RollupService rollups, CohortService cohorts) {
        this.repository = repository;
        this.metrics = metrics;
        this.rollups = rollups;
        this.cohorts = cohorts;
    }

    /** One bucket of a series. */
    public record Point(LocalDate day, boolean partial, List<Long> values) {}

    /** Rows that belong together, by what they are about. */
    public record Group(@Nullable String key, List<Long> values) {}

    /** Up to when all that has happened is in the answers. */
    public Optional<Instant> asOf() {
        return freshness().asOf();
    }

    /** How far the answers go. */
    public Freshness freshness() {
        return rollups.freshness();
    }

    /**
     * Asks a question.
     *
     * @throws dev.medley.kernel.Refusal {@code cohort-unknown}, {@code question-invalid}
     */
    public List<AnswerRow> ask(Question question) {
        cohorts.require(question.cohortId());
        return question.metrics().isEmpty() ? repository.ask(question) : metrics.ask(question);
    }

    /** Measures of a whole time. */
    public List<Long> totals(List<Measure> measures, TimeFrame frame) {
        return repository
                .ask(new Question(measures, List.of(), Map.of(), frame, 1))
                .getFirst()
                .values();
    }

    /** Measures by buckets, those without anything too. */
    public List<Point> series(List<Measure> measures, Interval interval, TimeFrame frame) {
        Map<String, List<Long>> byDay = new HashMap<>();
        repository
                .ask(new Question(measures, List.of(Dimension.of(interval)), Map.of(), frame, ALL))
                .forEach(row -> byDay.put(Objects.requireNonNull(row.keys().getFirst()), row.values()));
        List<Long> nothing = Collections.nCopies(measures.size(), 0L);
        Instant asOf = asOf().orElse(Instant.EPOCH);
        List<Point> points = new ArrayList<>();
        LocalDate day = interval.bucket(frame.from(), frame.weekStart());
        while (day.isBefore(frame.to())) {
            LocalDate next = interval.plus(day, 1);
            boolean partial = day.isBefore(frame.from())
                    || next.isAfter(frame.to())
                    || frame.start(next).isAfter(asOf);
            points.add(new Point(day, partial, byDay.getOrDefault(day.toString(), nothing)));
            day = next;
        }
        return points;
    }

    /** Products with most of the first measure, with measures of sales and of activities. */
    public List<Group> products(List<Measure> first, List<Measure> others, TimeFrame frame, int limit) {
        Map<String, List<Long>> leading = new LinkedHashMap<>();
        repository
                .ask(new Question(first, List.of(Dimension.PRODUCT), Map.of(), frame, limit + 1))
                .forEach(row -> Optional.ofNullable(row.keys().getFirst())
                        .ifPresent(product -> leading.put(product, row.values())));
        Map<Dimension, List<String>> filters = Map.of(Dimension.PRODUCT, List.copyOf(leading.keySet()));
        Map<String, List<Long>> more = new HashMap<>();
        repository
                .ask(new Question(others, List.of(Dimension.PRODUCT), filters, frame, limit + 1))
                .forEach(row -> more.put(Objects.requireNonNull(row.keys().getFirst()), row.values()));
        List<Long> nothing = Collections.nCopies(others.size(), 0L);
        return leading.entrySet().stream()
                .limit(limit)
                .map(entry ->
                        new Group(entry.getKey(), joined(entry.getValue(), more.getOrDefault(entry.getKey(), nothing))))
                .toList();
    }

    /** Countries, with measures of activities and of sales; those that nobody knows come as null. */
    public List<Group> countries(List<Measure> activities, List<Measure> sales, TimeFrame frame) {
        Map<@Nullable String, List<Long>> byCountry = new LinkedHashMap<>();
        List<Long> noSales = Collections.nCopies(sales.size(), 0L);
        List<Long> noActivities = Collections.nCopies(activities.size(), 0L);
        repository
                .ask(new Question(activities, List.of(Dimension.COUNTRY), Map.of(), frame, ALL))
                .forEach(row -> byCountry.put(row.keys().getFirst(), joined(row.values(), noSales)));
        repository
                .ask(new Question(sales, List.of(Dimension.COUNTRY), Map.of(), frame, ALL))
                .forEach(row -> byCountry.compute(
                        row.keys().getFirst(),
                        (_, values) -> joined(
                                values == null ? noActivities : values.subList(0, activities.size()), row.values())));
        return byCountry.entrySet().stream()
                .map(entry -> new Group(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static List<Long> joined(List<Long> some, List<Long> more) {
        List<Long> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }
}
