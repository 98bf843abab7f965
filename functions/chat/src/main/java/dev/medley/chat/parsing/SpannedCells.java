package dev.medley.chat.parsing;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Where the cells of a table of a page stand: some take the places of others, to their right or below. */
final class SpannedCells {

    private static final int MOST = 100;

    /** How many rows more a column is taken for. */
    private final Map<Integer, Integer> taken = new HashMap<>();

    private int column;

    void startTable() {
        taken.clear();
    }

    void startRow() {
        column = 0;
    }

    /** The places before the next cell that a cell above takes; how many. */
    int skipped() {
        int from = column;
        while (taken.getOrDefault(column, 0) > 0) {
            taken.merge(column++, -1, Integer::sum);
        }
        return column - from;
    }

    /** How many places a cell takes in its row. */
    int place(Element cell) {
        int width = span(cell.attr("colspan"));
        int height = span(cell.attr("rowspan"));
        for (int i = 0; i < width; i++) {
            taken.put(column++, height - 1);
        }
        return width;
    }

    void endRow() {
        taken.replaceAll((at, rows) -> at >= column && rows > 0 ? rows - 1 : rows);
    }

    private static int span(String value) {
        return value.matches("[1-9]\\d{0,3}") ? Math.min(MOST, Integer.parseInt(value)) : 1;
    }
}
