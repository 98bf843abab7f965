package dev.medley.models.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What one speaker says at a time.
 *
 * @param speaker the label before the colon; empty if the text has none
 */
record Turn(String speaker, String text) {

    private static final Pattern TIME =
            Pattern.compile("^\\s*[\\[(]?\\d{1,2}:\\d{2}(?::\\d{2})?(?:[.,]\\d+)?[\\])]?\\s*");
    private static final Pattern LABEL = Pattern.compile("^\\s*(\\p{Lu}[\\p{L}\\d .'’-]{0,30}):\\s+(.*)$");

    /** A single label may be a heading; from this many on they are speakers. */
    private static final int MIN_LABELS = 2;

    /** Splits a transcript whose lines may begin with a time and a speaker; other lines go on with the turn before. */
    static List<Turn> of(String text) {
        var lines =
                text.lines().map(line -> TIME.matcher(line).replaceFirst("")).toList();
        boolean labelled =
                lines.stream().filter(line -> LABEL.matcher(line).matches()).count() >= MIN_LABELS;
        var turns = new ArrayList<Turn>();
        var current = new StringBuilder();
        String speaker = "";
        for (String line : lines) {
            Matcher label = LABEL.matcher(line);
            boolean starts = labelled && label.matches();
            if (starts || line.isBlank()) {
                turns.add(new Turn(speaker, current.toString().strip()));
                current.setLength(0);
            }
            speaker = starts ? label.group(1) : speaker;
            current.append(starts ? label.group(2) : line).append(' ');
        }
        turns.add(new Turn(speaker, current.toString().strip()));
        return turns.stream().filter(turn -> !turn.text.isBlank()).toList();
    }
}
