package dev.medley.analytics.charts;

import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.Question;
import java.math.BigDecimal;
import java.util.List;

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
    public record ChartSeries(String name, Measure measure, List<ChartPoint> points) {

        public ChartSeries {
            points = List.copyOf(points);
        }

        long sum() {
            return points.stream().mapToLong(ChartPoint::value).sum();
        }
    }

    /** One value, and what it is of. */
    public record ChartPoint(String key, long value) {}

    /** Whether all of its values are money, which people read with decimals. */
    boolean isMoney() {
        return question.measures().stream().allMatch(Measure::isMoney);
    }

    /** A value as people read it. */
    String shown(long value) {
        if (!isMoney()) {
            return Long.toString(value);
        }
        int digits = digits();
        return BigDecimal.valueOf(value, digits).toPlainString() + " "
                + question.frame().currency().getCurrencyCode();
    }

    int digits() {
        return Math.max(0, question.frame().currency().getDefaultFractionDigits());
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
            List<ChartPoint> points = one.points();
            if (points.size() == 1) {
                text.append(shown(points.getFirst().value())).append('.');
            } else {
                ChartPoint least = points.stream()
                        .min((a, b) -> Long.compare(a.value(), b.value()))
                        .orElseThrow();
                ChartPoint most = points.stream()
                        .max((a, b) -> Long.compare(a.value(), b.value()))
                        .orElseThrow();
                text.append("least ")
                        .append(shown(least.value()))
                        .append(" (")
                        .append(least.key())
                        .append("), most ")
                        .append(shown(most.value()))
                        .append(" (")
                        .append(most.key())
                        .append(").");
            }
        }
        if (omitted > 0) {
            text.append(' ').append(omitted).append(" series with less are left out.");
        }
        return text.toString();
    }
}
