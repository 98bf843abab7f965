package dev.medley.analytics.runs;

import dev.medley.analytics.questions.AnalyticsService;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.reports.ReportQuestions;
import dev.medley.analytics.reports.ReportTable;
import dev.medley.storage.JsonCodec;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/** Asks what reports say now, and writes it. */
@Singleton
class ReportFiles {

    private final AnalyticsService analytics;
    private final ReportQuestions questions;
    private final JsonCodec json;

    ReportFiles(AnalyticsService analytics, ReportQuestions questions, JsonCodec json) {
        this.analytics = analytics;
        this.questions = questions;
        this.json = json;
    }

    ReportContent ask(ReportRun run) {
        Question question = questions.asked(run.question(), run.accountId());
        boolean complete = analytics
                .asOf()
                .filter(asOf -> !asOf.isBefore(question.frame().end()))
                .isPresent();
        return new ReportContent(run.name(), run.question().filterText(), question, analytics.ask(question), complete);
    }

    byte[] write(ReportContent content, ReportFormat format) {
        return switch (format) {
            case CSV -> ReportTable.csv(content.question(), content.rows()).getBytes(StandardCharsets.UTF_8);
            case XLSX -> ReportSheet.write(content);
            case PDF -> ReportPdf.write(content);
            case JSON -> json.write(ReportDocument.of(content)).text().getBytes(StandardCharsets.UTF_8);
        };
    }
}
