package dev.medley.models.spoken;

import dev.medley.models.spoken.Caption.CaptionLine;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells who says the lines of captions: the voice that is marked, or the name before a colon, which holds until another
 * name or a sign that the speaker changes.
 */
final class CaptionSpeakers {

    /** A dash, or what news captions have. */
    private static final Pattern CHANGE = Pattern.compile("^(?:[-–—]\\s*(?=\\p{L})|>>+\\s*)");

    /** A name in square brackets before what was said. */
    private static final Pattern BRACKETED = Pattern.compile(
            "^\\[(\\p{Lu}[\\p{L}\\p{M}.'’-]{0,30}(?: [\\p{Lu}\\d][\\p{L}\\p{M}\\p{N}.'’-]{0,30}){0,2})]:?\\s+(?=\\S)");

    /** A single label may be a heading. */
    private static final int MIN_LABELS = 2;

    private final boolean labelled;
    private final List<Line> lines = new ArrayList<>();
    private String speaker = "";

    private CaptionSpeakers(List<Caption> captions) {
        labelled = captions.stream()
                        .flatMap(caption -> caption.lines().stream())
                        .filter(line ->
                                line.voice() == null && label(line.text()).speaker() != null)
                        .count()
                >= MIN_LABELS;
    }

    static List<Line> assign(List<Caption> captions) {
        var speakers = new CaptionSpeakers(captions);
        for (Caption caption : captions) {
            caption.lines().forEach(line -> speakers.add(caption, line));
        }
        return speakers.lines;
    }

    private void add(Caption caption, CaptionLine line) {
        Matcher change = CHANGE.matcher(line.text());
        String words = change.replaceFirst("");
        if (line.voice() != null) {
            add(line.voice(), caption, words);
            return;
        }
        var label = label(line.text());
        if (labelled && label.speaker() != null) {
            speaker = label.speaker();
            words = label.text();
        } else if (change.reset().find()) {
            speaker = "";
        }
        add(speaker, caption, words);
    }

    private void add(String name, Caption caption, String words) {
        lines.add(new Line(name, new Passage(caption.startMs(), caption.endMs(), words)));
    }

    private static DialogueLine label(String text) {
        return DialogueLine.of(
                BRACKETED.matcher(CHANGE.matcher(text).replaceFirst("")).replaceFirst("$1: "));
    }
}
