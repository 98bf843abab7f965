package dev.medley.speech.languages;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A sentence or a clause, with the spaces behind it: the smallest part that is looked at by itself. */
record TextPart(int start, int end, int letters, boolean endsSentence) {

    private static final Pattern END =
            Pattern.compile("[.!?…]+[\"'”’)»]*\\s+|[。！？]+|\\n+|[,;:–—]\\s+|\\s+(?=[\"“„«(])|(?<=[\"”»)])\\s+");

    static List<TextPart> of(String text) {
        List<TextPart> parts = new ArrayList<>();
        Matcher ends = END.matcher(text);
        int start = 0;
        while (ends.find()) {
            boolean endsSentence = ",;:–—\"“„«()”» ".indexOf(ends.group().charAt(0)) < 0;
            add(parts, text, start, ends.end(), endsSentence);
            start = ends.end();
        }
        add(parts, text, start, text.length(), true);
        return parts;
    }

    private static void add(List<TextPart> parts, String text, int start, int end, boolean endsSentence) {
        if (end > start) {
            int letters = (int) text.substring(start, end)
                    .codePoints()
                    .filter(Character::isLetter)
                    .count();
            parts.add(new TextPart(start, end, letters, endsSentence));
        }
    }

    TextPart and(TextPart next) {
        return new TextPart(start, next.end, letters + next.letters, next.endsSentence);
    }
}
