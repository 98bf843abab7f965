package dev.medley.analytics.reports;

import dev.medley.kernel.SpreadsheetText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A table as RFC 4180 says. Numbers stand as they are; a text that a spreadsheet would take for a formula gets an apostrophe in
 * front.
 */
public final class CsvTable {

    private final List<String> lines = new ArrayList<>();

    public void add(List<? extends @Nullable Object> cells) {
        lines.add(cells.stream().map(CsvTable::cell).collect(Collectors.joining(",")));
    }

    public String text() {
        return lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }

    private static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        String text = value.toString();
        if (value instanceof Number) {
            return text;
        }
        String safe = SpreadsheetText.guarded(text);
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? "\"" + safe.replace("\"", "\"\"") + "\""
                : safe;
    }
}
