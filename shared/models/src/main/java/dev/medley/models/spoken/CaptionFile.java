package dev.medley.models.spoken;

import dev.medley.models.spoken.SpokenText.Format;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Reads captions, SubRip or WebVTT, whole or in part, and more leniently than players do: with times of either spelling or as
 * YouTube's editor has them (SBV), without numbers or blank lines, or run together into one line.
 */
final class CaptionFile {

    private static final Pattern HEADER = Pattern.compile("\\A\\s*WEBVTT(?=[ \\t\\n]|\\z)");

    /** One, or what became of one that was converted twice. */
    private static final Pattern LINE_BREAK = Pattern.compile("\\r+\\n|\\r");

    /** Both times of a caption of SBV: alone on their line, with a comma between. */
    private static final Pattern SBV_TIMING =
            Pattern.compile("(?m)^(\\d{1,2}:[0-5]\\d:[0-5]\\d\\.\\d{3}),(\\d{1,2}:[0-5]\\d:[0-5]\\d\\.\\d{3})[ \\t]*$");

    private static final String SETTINGS = "(?:[ \\t]+(?:vertical|line|position|size|align|region|[XY][12]):\\S+)*";

    private static final Pattern TIMING = Pattern.compile("(?<![\\d:.,])" + ClockTime.PATTERN
            + "[ \\t]*(?:-{1,2}>|[–—]>?|→)[ \\t]*" + ClockTime.PATTERN + SETTINGS + "[ \\t]*");

    private static final Pattern ARROW_LINE = Pattern.compile("(?m)^.*-->.*$");

    /** The number of the next caption: alone on the line before its times, or right before them. */
    private static final Pattern COUNTER =
            Pattern.compile("(?:\\A|(?<=\\n))[ \\t]*\\d{1,9}[ \\t]*\\n\\z|(?<!\\S)\\d{1,9}[ \\t]+\\z");

    /** What ends a cue of WebVTT. A line of spaces does not: players write one where the first line of a cue has no words yet. */
    private static final Pattern EMPTY_LINE = Pattern.compile("\\n\\n");

    private final String text;
    private final boolean webVtt;
    private final List<MatchResult> timings;

    private CaptionFile(String text) {
        this.text = text;
        webVtt = HEADER.matcher(text).find();
        timings = Stream.concat(
                        TIMING.matcher(text).results().filter(this::isWhole),
                        ARROW_LINE.matcher(text).results().filter(this::isBroken))
                .sorted(Comparator.comparingInt(MatchResult::start))
                .toList();
    }

    /** Whether a line of WebVTT is meant to be times, and is none: its cue has no time, and the line is no text. */
    private boolean isBroken(MatchResult line) {
        return webVtt && !TIMING.matcher(line.group()).find();
    }

    /** The captions in a text; empty where it holds none. */
    static Optional<SpokenText> read(String text) {
        String lines = LINE_BREAK.matcher(text).replaceAll("\n");
        var file = new CaptionFile(SBV_TIMING.matcher(lines).replaceAll("$1 --> $2"));
        return file.isCaptions() ? Optional.of(file.read()) : Optional.empty();
    }

    /** Times of day in a plan ("10:00 - 11:00") have neither hours before them nor a fraction. */
    private boolean isWhole(MatchResult timing) {
        return webVtt || timing.group(1) != null || timing.group(4) != null;
    }

    private boolean isCaptions() {
        if (timings.isEmpty()) {
            return webVtt && text.strip().equals("WEBVTT");
        }
        String before = text.substring(0, timings.getFirst().start());
        String line = before.substring(before.lastIndexOf('\n') + 1).strip();
        return webVtt || line.isEmpty() || line.matches("\\d{1,9}");
    }

    private SpokenText read() {
        var captions = new ArrayList<Caption>();
        if (!webVtt && !timings.isEmpty()) {
            captions.add(Caption.of(
                    null,
                    null,
                    withoutCounter(text.substring(0, timings.getFirst().start()))));
        }
        for (int i = 0; i < timings.size(); i++) {
            int end = i + 1 < timings.size() ? timings.get(i + 1).start() : text.length();
            captions.add(caption(timings.get(i), text.substring(timings.get(i).end(), end), i + 1 < timings.size()));
        }
        var lines = RollingCaptions.unroll(captions);
        return new SpokenText(webVtt ? Format.VTT : Format.SRT, Line.turns(CaptionSpeakers.assign(lines)));
    }

    private Caption caption(MatchResult timing, String payload, boolean hasNext) {
        String words = hasNext ? withoutCounter(payload) : payload;
        String shown = webVtt ? EMPTY_LINE.split(words, 2)[0] : words;
        if (timing.groupCount() == 0) {
            return Caption.of(null, null, shown);
        }
        long start = ClockTime.milliseconds(timing, 1);
        long end = ClockTime.milliseconds(timing, 1 + ClockTime.GROUPS);
        return Caption.of(start, Math.max(start, end), shown);
    }

    private static String withoutCounter(String payload) {
        return COUNTER.matcher(payload).replaceFirst("");
    }
}
