package dev.medley.analytics.runs;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.TimeFrame;
import io.micronaut.serde.annotation.Serdeable;
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
        List<DocumentRow> rows) {

    @Serdeable
    record DocumentFrame(
            String from, String to, String timeZone, String weekStart, String currency, boolean complete) {}

    @Serdeable
    record DocumentRow(List<@Nullable String> keys, List<Long> values) {

        static DocumentRow of(AnswerRow row) {
            return new DocumentRow(row.keys(), row.values());
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
                content.rows().stream().map(DocumentRow::of).toList());
    }
}
