package dev.medley.analytics.runs;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.reports.ReportTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
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
        pages.chart(content.chart());
        pages.table(ReportTable.columns(content.question()));
        pages.rule();
        for (AnswerRow row : content.rows()) {
            pages.table(content.cells(row));
        }
    }
}
