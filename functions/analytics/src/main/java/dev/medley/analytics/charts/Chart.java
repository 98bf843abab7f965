package dev.medley.analytics.charts;

import dev.medley.analytics.questions.Quantity;
import dev.medley.analytics.questions.Question;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An answer that is ready to be drawn.
 *
 * @param omitted how many series are left out, those with least
 */
public record Chart(String title, ChartType type, Question question, List<ChartSeries> series, int omitted) {

    public Chart {
        series = List.copyOf(series);
    }

    /** A line, or the bars of one colour. */
    public record ChartSeries(String name, Quantity quantity, List<ChartPoint> points) {

        public ChartSeries {
            points = List.copyOf(points);
        }

        long sum() {
            return ChartPoint.values(points).sum();
        }
    }

    /** One value, and what it is of; null where something is divided by zero. */
    public record ChartPoint(String key, @Nullable Long value) {

        /** The values that there are. */
        static LongStream values(List<ChartPoint> points) {
            return points.stream()
                    .flatMap(point -> Stream.ofNullable(point.value()))
                    .mapToLong(value -> value);
        }
    }

    /** A value as people read it. */
    String shown(@Nullable Long value) {
        if (value == null) {
            return "undefined";
        }
        String number = BigDecimal.valueOf(value, decimals()).toPlainString();
        return unit().isEmpty() ? number : number + " " + unit();
    }

    /** How many digits of its values stand behind the point: as many as any has, where there are metrics. */
    public int decimals() {
        Currency currency = question.frame().currency();
        IntStream all = question.quantities().stream().mapToInt(quantity -> quantity.decimals(currency));
        return question.metrics().isEmpty() ? all.min().orElse(0) : all.max().orElse(0);
    }

    /** What all of its values are measured in; empty where they are mere numbers, or not all the same. */
    public String unit() {
        List<String> units = question.quantities().stream()
                .map(quantity -> quantity.unit(question.frame().currency()))
                .distinct()
                .toList();
        return units.size() == 1 ? units.getFirst() : "";
    }

    /** What it says in words, for who does not see it. */
    public String description() {
        StringBuilder text = new StringBuilder("From ")
                .append(question.frame().from())
                .append(" to ")
                .append(question.frame().to().minusDays(1))
                .append(", ")
                .append(question.frame().zone().getId())
                .append('.');
        if (series.isEmpty()) {
            text.append(" There are no data.");
        }
        for (ChartSeries one : series) {
            text.append(' ').append(one.name()).append(": ");
            text.append(described(one.points()));
        }
        if (omitted > 0) {
            text.append(' ').append(omitted).append(" series with less are left out.");
        }
        return text.toString();
    }

    private String described(List<ChartPoint> points) {
        Comparator<ChartPoint> byValue = Comparator.comparingLong(point -> point.value() == null ? 0 : point.value());
        List<ChartPoint> known =
                points.stream().filter(point -> point.value() != null).toList();
        if (known.isEmpty() || points.size() == 1) {
            return shown(points.getFirst().value()) + ".";
        }
        ChartPoint least = known.stream().min(byValue).orElseThrow();
        ChartPoint most = known.stream().max(byValue).orElseThrow();
        return "least " + shown(least.value()) + " (" + least.key() + "), most " + shown(most.value()) + " ("
                + most.key() + ").";
    }
}
