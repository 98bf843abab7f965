package dev.medley.analytics.charts;

import dev.medley.analytics.charts.Chart.ChartPoint;
import dev.medley.analytics.charts.Chart.ChartSeries;
import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Interval;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.Quantity;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.questions.TimeFrame;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks questions and makes series of the answers. */
@Singleton
public class ChartService {

    /** More lines than these nobody tells apart. */
    private static final int MOST_SERIES = 12;

    /** As many values as a series has at most, for each series and some that are left out. */
    private static final int MOST_ROWS = 20_000;

    private final AnalyticsService analytics;

    ChartService(AnalyticsService analytics) {
        this.analytics = analytics;
    }

    /**
     * Asks a question that a chart of this type can show.
     *
     * @throws dev.medley.kernel.Refusal {@code chart-invalid}
     */
    public Chart ask(@Nullable String title, ChartType type, Question question) {
        type.require(question.quantities().size(), question.dimensions());
        boolean overTime = interval(question).isPresent();
        Question wide = overTime
                ? new Question(
                        question.measures(),
                        question.metrics(),
                        question.dimensions(),
                        question.filters(),
                        question.cohortId(),
                        question.frame(),
                        MOST_ROWS)
                : question;
        return of(title, type, question, analytics.ask(wide));
    }

    /** Makes a chart of what was answered. */
    public static Chart of(@Nullable String title, ChartType type, Question question, List<AnswerRow> rows) {
        List<String> keys = keys(question, rows);
        List<ChartSeries> all = new ArrayList<>();
        for (int i = 0; i < question.quantities().size(); i++) {
            all.addAll(series(question, rows, keys, i));
        }
        List<ChartSeries> kept = all.size() <= MOST_SERIES
                ? all
                : all.stream()
                        .sorted(Comparator.comparingLong(ChartSeries::sum).reversed())
                        .limit(MOST_SERIES)
                        .toList();
        return new Chart(title == null ? title(question) : title, type, question, kept, all.size() - kept.size());
    }

    /** What series of a question are named by, and points by: the second dimension and the first. */
    private static List<ChartSeries> series(Question question, List<AnswerRow> rows, List<String> keys, int place) {
        Map<String, Map<String, @Nullable Long>> byName = new LinkedHashMap<>();
        for (AnswerRow row : rows) {
            byName.computeIfAbsent(name(row), _ -> new LinkedHashMap<>())
                    .put(key(row), scaled(question, place, row.number(place)));
        }
        Quantity of = question.quantities().get(place);
        Long nothing = of instanceof Measure ? 0L : null;
        List<ChartSeries> series = new ArrayList<>();
        byName.forEach((name, values) -> series.add(new ChartSeries(
                name(of, name, question),
                of,
                keys.stream()
                        .map(key -> new ChartPoint(key, values.getOrDefault(key, nothing)))
                        .toList())));
        return series;
    }

    /** A number with as many decimals as all of the chart have; null too where it gets too large. */
    private static @Nullable Long scaled(Question question, int place, @Nullable Long number) {
        if (number == null || question.metrics().isEmpty()) {
            return number;
        }
        Currency currency = question.frame().currency();
        int most = question.quantities().stream()
                .mapToInt(quantity -> quantity.decimals(currency))
                .max()
                .orElse(0);
        BigInteger scaled = BigInteger.valueOf(number)
                .multiply(BigInteger.TEN.pow(
                        most - question.quantities().get(place).decimals(currency)));
        return scaled.bitLength() < Long.SIZE ? scaled.longValueExact() : null;
    }

    private static String name(Quantity quantity, String name, Question question) {
        if (name.isEmpty()) {
            return quantity.label();
        }
        return question.quantities().size() == 1 ? name : name + ", " + quantity.label();
    }

    private static String name(AnswerRow row) {
        return row.keys().stream().skip(1).map(ChartService::shown).collect(Collectors.joining(", "));
    }

    private static String key(AnswerRow row) {
        return row.keys().isEmpty() ? "all" : shown(row.keys().getFirst());
    }

    private static String shown(@Nullable String key) {
        return key == null ? "unknown" : key;
    }

    /** What the points are of: each bucket of a time, those without anything too, or what there is. */
    private static List<String> keys(Question question, List<AnswerRow> rows) {
        Optional<Interval> interval = question.dimensions().isEmpty()
                ? Optional.empty()
                : question.dimensions().getFirst().interval();
        if (interval.isPresent()) {
            return buckets(interval.get(), question.frame());
        }
        Set<String> keys = new LinkedHashSet<>();
        rows.forEach(row -> keys.add(key(row)));
        return List.copyOf(keys);
    }

    private static List<String> buckets(Interval interval, TimeFrame frame) {
        List<String> days = new ArrayList<>();
        LocalDate day = interval.bucket(frame.from(), frame.weekStart());
        while (day.isBefore(frame.to())) {
            days.add(day.toString());
            day = interval.plus(day, 1);
        }
        return days;
    }

    private static Optional<Interval> interval(Question question) {
        return question.dimensions().stream()
                .flatMap(dimension -> dimension.interval().stream())
                .findFirst();
    }

    private static String title(Question question) {
        String measures = question.quantities().stream().map(Quantity::label).collect(Collectors.joining(", "));
        String dimensions = question.dimensions().stream().map(Dimension::label).collect(Collectors.joining(" and "));
        return dimensions.isEmpty() ? measures : measures + " by " + dimensions;
    }
}
