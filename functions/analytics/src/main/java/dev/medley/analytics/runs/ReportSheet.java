package dev.medley.analytics.runs;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.reports.ReportTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a report as a workbook: texts are cells of text, which no spreadsheet takes for formulas. */
final class ReportSheet {

    private ReportSheet() {}

    static byte[] write(ReportContent content) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            try (Workbook book = new Workbook(out, "Medley", "1.0")) {
                data(content, book.newWorksheet("Report"));
                about(content, book.newWorksheet("About"));
            }
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void data(ReportContent content, Worksheet sheet) {
        List<String> columns = ReportTable.columns(content.question());
        int keys = content.question().dimensions().size();
        for (int c = 0; c < columns.size(); c++) {
            String unit = c < keys ? "" : unit(content.question(), c - keys);
            sheet.value(0, c, unit.isEmpty() ? columns.get(c) : columns.get(c) + " (" + unit + ")");
            sheet.style(0, c).bold().set();
            sheet.width(c, 20);
        }
        for (int r = 0; r < content.rows().size(); r++) {
            AnswerRow row = content.rows().get(r);
            for (int k = 0; k < keys; k++) {
                sheet.value(r + 1, k, row.keys().get(k));
            }
            for (int i = 0; i < columns.size() - keys; i++) {
                BigDecimal number = content.shown(i, row);
                if (number == null) {
                    sheet.value(r + 1, keys + i, ReportContent.UNDEFINED);
                } else {
                    sheet.value(r + 1, keys + i, number);
                }
            }
        }
        sheet.freezePane(0, 1);
    }

    private static void about(ReportContent content, Worksheet sheet) {
        sheet.value(0, 0, content.name());
        sheet.style(0, 0).bold().set();
        List<String> heading = content.heading();
        for (int i = 0; i < heading.size(); i++) {
            sheet.value(i + 1, 0, heading.get(i));
        }
        sheet.width(0, 80);
    }

    private static String unit(Question question, int quantity) {
        return question.quantities().get(quantity).unit(question.frame().currency());
    }
}
