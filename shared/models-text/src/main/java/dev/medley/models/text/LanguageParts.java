package dev.medley.models.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cuts a text whose language is not known into sentences, or where it has no punctuation into rows of words. */
final class LanguageParts {

    private static final Pattern END = Pattern.compile("(?<=[.!?…][\"'”’)»]{0,2})\\s+|(?<=[。！？])|\\n+");

    private static final int MAX_LENGTH = 300;

    private LanguageParts() {}

    static List<String> of(String text) {
        var parts = new ArrayList<String>();
        for (String sentence : END.split(text, -1)) {
            String rest = sentence;
            while (rest.length() > MAX_LENGTH) {
                int cut = rest.lastIndexOf(' ', MAX_LENGTH);
                int end = cut > 0 ? cut : rest.offsetByCodePoints(0, rest.codePointCount(0, MAX_LENGTH));
                parts.add(rest.substring(0, end));
                rest = rest.substring(end).stripLeading();
            }
            parts.add(rest);
        }
        return parts;
    }
}
