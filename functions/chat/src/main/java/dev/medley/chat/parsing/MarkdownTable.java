package dev.medley.chat.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Tables as GitHub writes them in Markdown: lines of cells between bars, the first one over a line of dashes. */
final class MarkdownTable {

    private static final Pattern DASHES = Pattern.compile("\\|?\\s*:?-+:?\\s*(?:\\|\\s*:?-+:?\\s*)*\\|?");
    private static final Pattern BAR = Pattern.compile("(?<!\\\\)\\|");
    private static final Pattern EDGES = Pattern.compile("^\\s*\\||(?<!\\\\)\\|\\s*$");

    private MarkdownTable() {}

    /** The rows below the first, each cell with what is over its column; none where a paragraph is no table. */
    static List<String> rows(String paragraph) {
        List<String> lines = Arrays.asList(paragraph.split("\n", -1));
        if (lines.size() < 2
                || !lines.get(1).contains("|")
                || !DASHES.matcher(lines.get(1).strip()).matches()) {
            return List.of();
        }
        List<String> columns = cells(lines.getFirst());
        return lines.stream()
                .skip(2)
                .map(line -> row(columns, cells(line)))
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private static String row(List<String> columns, List<String> cells) {
        return IntStream.range(0, cells.size())
                .filter(i -> !cells.get(i).isEmpty())
                .mapToObj(i -> i < columns.size() && !columns.get(i).isEmpty()
                        ? columns.get(i) + ": " + cells.get(i)
                        : cells.get(i))
                .collect(Collectors.joining(" | "));
    }

    private static List<String> cells(String line) {
        return Arrays.stream(BAR.split(EDGES.matcher(line).replaceAll(""), -1))
                .map(cell -> cell.replace("\\|", "|").strip())
                .toList();
    }
}
