package dev.medley.analytics.reports;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Quantity;
import dev.medley.analytics.questions.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers as tables. */
public final class ReportTable {

    private ReportTable() {}

    /** The names of the columns: dimensions, measures, metrics. */
    public static List<String> columns(Question question) {
        return Stream.concat(
                        question.dimensions().stream().map(Dimension::label),
                        question.quantities().stream().map(Quantity::label))
                .toList();
    }

    public static String csv(Question question, List<AnswerRow> rows) {
        CsvTable table = new CsvTable();
        table.add(columns(question));
        for (AnswerRow row : rows) {
            List<@Nullable Object> cells = new ArrayList<>(row.keys());
            cells.addAll(row.values());
            for (int i = 0; i < question.metrics().size(); i++) {
                Long number = row.metrics().get(i);
                cells.add(number == null ? null : question.metrics().get(i).number(number));
            }
            table.add(cells);
        }
        return table.text();
    }
}
