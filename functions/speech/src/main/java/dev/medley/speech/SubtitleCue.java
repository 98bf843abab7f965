package dev.medley.speech;

import dev.medley.kernel.TextLength;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What stands on the screen at a time: at most two lines of 42 characters for at most seven seconds, as broadcasters have
 * it. A segment without word times stays whole.
 *
 * @param channel in which it is said, from 1; null where all channels were heard as one
 */
record SubtitleCue(
        long startMs,
        long endMs,
        List<String> lines,
        @Nullable Integer channel) {

    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final int LINE = 42;
    private static final int LINES = 2;
    private static final long LONGEST_MS = 7_000;

    SubtitleCue {
        // A player shows nothing for no time, and WebVTT forbids it.
        endMs = Math.max(endMs, startMs + 1);
        lines = List.copyOf(lines);
    }

    SubtitleCue(long startMs, long endMs, List<String> lines) {
        this(startMs, endMs, lines, null);
    }

    static List<SubtitleCue> of(List<Segment> segments) {
        return segments.stream().flatMap(segment -> of(segment).stream()).toList();
    }

    /** Those of segments of which each is in a channel. */
    static List<SubtitleCue> of(List<Segment> segments, List<Integer> channels) {
        return channels.isEmpty()
                ? of(segments)
                : IntStream.range(0, segments.size())
                        .boxed()
                        .flatMap(i -> of(segments.get(i)).stream().map(cue -> cue.in(channels.get(i))))
                        .toList();
    }

    private SubtitleCue in(int itsChannel) {
        return new SubtitleCue(startMs, endMs, lines, itsChannel);
    }

    /** What the channel is called; empty where there is none. */
    static String name(@Nullable Integer channel) {
        return channel == null ? "" : "Channel " + channel;
    }

    /** The lines, with the channel's name in front. */
    List<String> named() {
        List<String> named = new ArrayList<>(lines);
        if (channel != null) {
            named.set(0, name(channel) + ": " + named.getFirst());
        }
        return named;
    }

    private static List<SubtitleCue> of(Segment segment) {
        if (segment.words().isEmpty()) {
            return List.of(new SubtitleCue(segment.startMs(), segment.endMs(), wrap(List.of(segment.text()))));
        }
        List<SubtitleCue> cues = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        for (Word word : segment.words()) {
            if (!open.isEmpty() && !fits(open, word)) {
                cues.add(of(open, word.startMs()));
                open.clear();
            }
            open.add(word);
        }
        cues.add(of(open, Long.MAX_VALUE));
        return cues;
    }

    private static SubtitleCue of(List<Word> words, long next) {
        long end = Math.min(words.getLast().endMs(), next);
        return new SubtitleCue(words.getFirst().startMs(), end, wrap(texts(words)));
    }

    private static boolean fits(List<Word> words, Word next) {
        List<String> texts = new ArrayList<>(texts(words));
        texts.add(next.text());
        return next.endMs() - words.getFirst().startMs() <= LONGEST_MS
                && wrap(texts).size() <= LINES;
    }

    private static List<String> texts(List<Word> words) {
        return words.stream().map(Word::text).toList();
    }

    /** Fills lines with words, one after the other. */
    private static List<String> wrap(List<String> texts) {
        List<String> lines = new ArrayList<>();
        for (String word : SPACE.split(String.join(" ", texts).strip(), -1)) {
            int last = lines.size() - 1;
            if (last >= 0 && TextLength.graphemes(lines.get(last) + " " + word) <= LINE) {
                lines.set(last, lines.get(last) + " " + word);
            } else {
                lines.add(word);
            }
        }
        return lines;
    }
}
