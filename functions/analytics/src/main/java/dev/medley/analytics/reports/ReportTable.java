package dev.medley.analytics.reports;

import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Dimension;
import dev.medley.analytics.questions.Measure;
import dev.medley.analytics.questions.Question;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Answers as tables. */
public final class ReportTable {

    private ReportTable() {}

    /** The names of the columns: dimensions, then measures. */
    public static List<String> columns(Question question) {
        return Stream.concat(
                        question.dimensions().stream().map(Dimension::label),
                        question.measures().stream().map(Measure::label))
                .toList();
    }

    public static String csv(Question question, List<AnswerRow> rows) {
        CsvTable table = new CsvTable();
        table.add(columns(question));
        for (AnswerRow row : rows) {
            List<@Nullable Object> cells = new ArrayList<>(row.keys());
            cells.addAll(row.values());
            table.add(cells);
        }
        return table.text();
    }
}
