package dev.medley.analytics.runs;

import dev.medley.analytics.charts.ChartDrawing;
import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.reports.ReportTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;

/** Writes a report as PDF: what it is about, a chart, and the table. */
final class ReportPdf {

    private ReportPdf() {}

    static byte[] write(ReportContent content) {
        try (PDDocument file = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDDocumentInformation information = new PDDocumentInformation();
            information.setTitle(content.name());
            information.setProducer("Medley");
            file.setDocumentInformation(information);
            try (ReportPages pages = new ReportPages(file)) {
                write(content, pages);
            }
            file.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(ReportContent content, ReportPages pages) throws IOException {
        pages.heading(content.name());
        for (String line : content.heading()) {
            pages.line(line);
        }
        if (content.rows().isEmpty()) {
            pages.line("There are no data.");
            return;
        }
        ChartDrawing.draw(content.chart(), pages.canvas());
        List<String> columns = ReportTable.columns(content.question());
        pages.table(columns);
        pages.rule();
        for (AnswerRow row : content.rows()) {
            pages.table(cells(content, row));
        }
    }

    private static List<String> cells(ReportContent content, AnswerRow row) {
        List<String> cells = new ArrayList<>();
        row.keys().forEach(key -> cells.add(Objects.requireNonNullElse(key, "unknown")));
        for (int m = 0; m < row.values().size(); m++) {
            cells.add(content.shown(m, row.values().get(m)).toPlainString());
        }
        return cells;
    }
}
