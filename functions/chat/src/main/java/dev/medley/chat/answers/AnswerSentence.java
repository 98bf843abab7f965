package dev.medley.chat.answers;

import dev.medley.chat.passages.FoundPassage;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A sentence of a passage, as it stands there.
 *
 * @param start where it begins in the passage, in UTF-16 units
 */
record AnswerSentence(FoundPassage passage, int start, int end) {

    private static final int SHORTEST = 2;

    String text() {
        return passage.text().substring(start, end);
    }

    /** The sentence with what it is about, for who has only it to go by. */
    String placed() {
        return passage.headings().isEmpty() ? text() : passage.headings().getLast() + ": " + text();
    }

    static List<AnswerSentence> of(FoundPassage passage) {
        String text = passage.text();
        List<AnswerSentence> sentences = new ArrayList<>();
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text);
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
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
        return sentences;
    }
}
