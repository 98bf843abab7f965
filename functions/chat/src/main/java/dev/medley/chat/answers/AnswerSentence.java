package dev.medley.chat.answers;

import dev.medley.chat.passages.FoundPassage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A sentence of a passage, as it stands there.
 *
 * @param start where it begins in the passage, in UTF-16 units
 */
record AnswerSentence(FoundPassage passage, int start, int end) {

    private static final int SHORTEST = 2;

    /** What stands between the cells of a row of a table. */
    private static final String CELL = " | ";

    /** Paragraphs; lines where one of them is a row of a table or an item of a list. Lines of running text go on. */
    private static final Pattern PARTS = Pattern.compile(
            "\\n\\s*\\n|\\n(?=[^\\n]* \\| |\\s*(?:[-*•‣◦]|\\d{1,3}[.)])\\s)|(?<= \\| [^\\n]{0,500})\\n");

    /** A point behind these ends no sentence. */
    private static final Pattern SHORTENED =
            Pattern.compile("(?:^|[\\s(\"])(?:Dr|Mr|Mrs|Ms|Prof|St|Nr|No|approx|ca|vs|bzw|Abs|Art|Fig"
                    + "|Abb|Tel|inkl|e\\. ?g|i\\. ?e|z\\. ?B|d\\. ?h|u\\. ?a|p\\. ?m|[A-Z])\\.\\s*$");

    String text() {
        return passage.text().substring(start, end);
    }

    /** The sentence with what it is about, for who has only it to go by. */
    String placed() {
        return passage.headings().isEmpty() ? text() : passage.headings().getLast() + ": " + text();
    }

    boolean isRow() {
        return text().contains(CELL);
    }

    /** What is looked at for the kind of thing that is asked for: a row says it with what is over its columns. */
    String told() {
        return isRow() ? placed() : text();
    }

    /** All that says what it is about. */
    String whole() {
        return passage.title() + "\n" + String.join("\n", passage.headings()) + "\n" + text();
    }

    /** As it is shown in an answer: the cells of a row with what is over their columns. */
    String shown() {
        if (!isRow() || passage.headings().isEmpty()) {
            return text();
        }
        String[] columns = passage.headings().getLast().split(" \\| ", -1);
        String[] cells = text().split(" \\| ", -1);
        if (columns.length < 2 || cells.length > columns.length) {
            return text();
        }
        return IntStream.range(0, cells.length)
                .filter(i -> !cells[i].isBlank())
                .mapToObj(i -> columns[i].isBlank() ? cells[i].strip() : columns[i].strip() + ": " + cells[i].strip())
                .collect(Collectors.joining(", "));
    }

    static List<AnswerSentence> of(FoundPassage passage) {
        String text = passage.text();
        List<AnswerSentence> sentences = new ArrayList<>();
        Matcher parts = PARTS.matcher(text);
        int start = 0;
        while (parts.find()) {
            add(passage, start, parts.start(), sentences);
            start = parts.end();
        }
        add(passage, start, text.length(), sentences);
        return sentences;
    }

    /** The sentences of a paragraph; of a row there is one. */
    private static void add(FoundPassage passage, int from, int to, List<AnswerSentence> sentences) {
        String part = passage.text().substring(from, to);
        if (part.contains(CELL)) {
            addTrimmed(passage, from, to, sentences);
            return;
        }
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(part);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            boolean goesOn = end < part.length()
                    && SHORTENED.matcher(part.substring(start, end)).find();
            if (!goesOn) {
                addTrimmed(passage, from + start, from + end, sentences);
                start = end;
            }
        }
    }

    private static void addTrimmed(FoundPassage passage, int start, int end, List<AnswerSentence> sentences) {
        String text = passage.text();
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        if (to - from >= SHORTEST) {
            sentences.add(new AnswerSentence(passage, from, to));
        }
    }
}
