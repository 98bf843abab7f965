package dev.medley.analytics.runs;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.CustomMetric;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.MetricUnit;
import dev.medley.analytics.questions.TimeFrame;
import io.micronaut.serde.annotation.Serdeable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A report as JSON: as the API answers it, with its name and its filters. Amounts are in the smallest unit. */
@Serdeable
record ReportDocument(
        String name,
        String filters,
        DocumentFrame meta,
        List<Dimension> dimensions,
        List<Measure> measures,
        List<DocumentMetric> metrics,
        List<DocumentRow> rows) {

    @Serdeable
    record DocumentFrame(
            String from, String to, String timeZone, String weekStart, String currency, boolean complete) {}

    @Serdeable
    record DocumentMetric(String name, MetricUnit unit) {}

    /** A metric is null where something is divided by zero. */
    @Serdeable
    record DocumentRow(List<@Nullable String> keys, List<Long> values, List<@Nullable BigDecimal> metrics) {

        static DocumentRow of(AnswerRow row, List<CustomMetric> metrics) {
            List<@Nullable BigDecimal> numbers = new ArrayList<>();
            for (int i = 0; i < metrics.size(); i++) {
                Long number = row.metrics().get(i);
                numbers.add(number == null ? null : metrics.get(i).number(number));
            }
            return new DocumentRow(row.keys(), row.values(), numbers);
        }
    }

    static ReportDocument of(ReportContent content) {
        TimeFrame frame = content.question().frame();
        return new ReportDocument(
                content.name(),
                content.filters(),
                new DocumentFrame(
                        frame.from().toString(),
                        frame.to().toString(),
                        frame.zone().getId(),
                        frame.weekStart().name().toLowerCase(Locale.ROOT),
                        frame.currency().getCurrencyCode(),
                        content.complete()),
                content.question().dimensions(),
                content.question().measures(),
                content.question().metrics().stream()
                        .map(metric -> new DocumentMetric(metric.name(), metric.unit()))
                        .toList(),
                content.rows().stream()
                        .map(row -> DocumentRow.of(row, content.question().metrics()))
                        .toList());
    }
}
