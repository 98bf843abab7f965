package dev.medley.models.spoken;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line of a transcript, taken apart without knowing yet whether its time and its speaker are meant as such.
 *
 * @param time the time at its beginning, or after its speaker
 * @param speaker the words before its first colon, where they can be a name
 * @param text what is left of it
 */
record DialogueLine(
        String raw, @Nullable Time time, @Nullable String speaker, String text) {

    /**
     * A time that a line begins with.
     *
     * @param bracketed whether it stands in square brackets, as nothing else does at the beginning of a line
     * @param rest what follows it
     */
    record Time(long startMs, @Nullable Long endMs, boolean bracketed, boolean clock, String rest) {}

    private static final String NAME =
            "([\\p{Lu}\\p{Lo}][\\p{L}\\p{M}\\p{N}.'’_&/-]{0,30}(?: [\\p{L}\\p{N}(][^\\s:]{0,30}){0,3})";

    private static final Pattern OPENING = Pattern.compile("^\\s*([\\[(<]?)" + ClockTime.PATTERN
            + "(?:\\s*(?:-{1,2}>?|[–—]>?|→)\\s*" + ClockTime.PATTERN + ")?[\\])>]?(?:\\s*[-–—:](?=\\s|$))?\\s*");

    private static final Pattern LABEL = Pattern.compile("^\\s*" + NAME + ":(?:\\s+(.*))?$");

    /** A name and a time, as some programs write them above what was said. */
    private static final Pattern HEADING =
            Pattern.compile("^\\s*" + NAME + "\\s+([\\[(]?)" + ClockTime.PATTERN + "[\\])]?(?:\\s*:\\s*(.*)|\\s*)$");

    private static final int NAME_LENGTH = 31;

    static DialogueLine of(String raw) {
        Matcher heading = HEADING.matcher(raw);
        if (heading.matches() && isName(heading.group(1))) {
            long start = ClockTime.milliseconds(heading, 3);
            String text = text(heading, 3 + ClockTime.GROUPS);
            boolean bracketed = !heading.group(2).isEmpty();
            return new DialogueLine(raw, new Time(start, null, bracketed, false, text), heading.group(1), text);
        }
        Time time = time(raw);
        String rest = time == null ? raw : time.rest;
        Matcher label = LABEL.matcher(rest);
        return label.matches() && isName(label.group(1))
                ? new DialogueLine(raw, time, label.group(1), text(label, 2))
                : new DialogueLine(raw, time, null, rest);
    }

    private static @Nullable Time time(String raw) {
        Matcher opening = OPENING.matcher(raw);
        if (!opening.find()) {
            return null;
        }
        Long end = opening.group(7) == null ? null : ClockTime.milliseconds(opening, 2 + ClockTime.GROUPS);
        boolean clock = opening.group(2) == null && opening.group(5) == null;
        return new Time(
                ClockTime.milliseconds(opening, 2),
                end,
                opening.group(1).equals("["),
                clock,
                raw.substring(opening.end()));
    }

    boolean isBlank() {
        return raw.isBlank();
    }

    /** Whether the speaker's words begin on the next line. */
    boolean isHeading() {
        return speaker != null && text.isEmpty();
    }

    private static boolean isName(String name) {
        return name.length() <= NAME_LENGTH;
    }

    private static String text(Matcher found, int group) {
        String text = found.group(group);
        return text == null ? "" : text;
    }
}
