package dev.medley.analytics.runs;

import dev.medley.analytics.charts.Chart;
import dev.medley.analytics.charts.ChartService;
import dev.medley.analytics.charts.ChartType;
import dev.medley.analytics.questions.AnswerRow;
import dev.medley.analytics.questions.Question;
import dev.medley.analytics.questions.TimeFrame;
import dev.medley.analytics.reports.ReportTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a file of a report says.
 *
 * @param filters as people read them; empty where there are none
 * @param complete whether all of its days are over and summed up
 */
record ReportContent(String name, String filters, Question question, List<AnswerRow> rows, boolean complete) {

    /** Where something is divided by zero. */
    static final String UNDEFINED = "undefined";

    private static final int SUMMARY = 10;
    private static final String GROWING = "Not all of it is summed up yet; numbers may grow.";

    /** Whether nothing happened: no rows, or nothing but zeros where there are no dimensions. */
    boolean isEmpty() {
        return rows.stream()
                .allMatch(row -> row.values().stream().allMatch(value -> value == 0)
                        && row.metrics().stream().allMatch(value -> value == null || value == 0));
    }

    /** The first rows, as people read them in a mail. */
    String summary() {
        List<String> lines = new ArrayList<>();
        lines.add(String.join(" | ", ReportTable.columns(question)));
        rows.stream().limit(SUMMARY).forEach(row -> lines.add(String.join(" | ", cells(row))));
        if (rows.size() > SUMMARY) {
            lines.add("and " + (rows.size() - SUMMARY) + " more");
        }
        if (!complete) {
            lines.add(GROWING);
        }
        return String.join("\n", lines);
    }

    /** A row, as people read it. */
    List<String> cells(AnswerRow row) {
        List<String> cells = new ArrayList<>();
        row.keys().forEach(key -> cells.add(Objects.requireNonNullElse(key, "unknown")));
        for (int i = 0; i < question.quantities().size(); i++) {
            BigDecimal number = shown(i, row);
            cells.add(number == null ? UNDEFINED : number.toPlainString());
        }
        return cells;
    }

    /** What stands above the numbers: the time, the filters, how far it goes. */
    List<String> heading() {
        TimeFrame frame = question.frame();
        List<String> lines = new ArrayList<>();
        lines.add("From " + frame.from() + " to " + frame.to().minusDays(1) + ", "
                + frame.zone().getId()
                + (question.isMoney() ? ", " + frame.currency().getCurrencyCode() : ""));
        lines.add("Filters: " + (filters.isEmpty() ? "none" : filters));
        if (!complete) {
            lines.add(GROWING);
        }
        return lines;
    }

    /** The chart that shows it best. */
    Chart chart() {
        return ChartService.of(name, ChartType.fitting(question.dimensions()), question, rows);
    }

    /** An amount in whole units of the currency, or a number; null where something is divided by zero. */
    @Nullable
    BigDecimal shown(int quantity, AnswerRow row) {
        Long number = row.number(quantity);
        return number == null
                ? null
                : BigDecimal.valueOf(
                        number,
                        question.quantities()
                                .get(quantity)
                                .decimals(question.frame().currency()));
    }
}
