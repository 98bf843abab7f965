package dev.medley.speech;

import dev.medley.kernel.Refusal;
import dev.medley.models.RecognizedSpeech.Segment;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The formats in which a transcription can be shown under a film, or kept. */
public enum Subtitles {

    /** SubRip: numbered cues, a comma before the milliseconds. */
    SRT("application/x-subrip") {
        @Override
        String write(HeardSpeech heard, List<SubtitleCue> cues) {
            return IntStream.range(0, cues.size())
                    .mapToObj(i -> (i + 1) + "\n" + times(cues.get(i), ',') + "\n"
                            + lines(cues.get(i).named()) + "\n\n")
                    .collect(Collectors.joining());
        }
    },

    /** WebVTT (W3C): a full stop before the milliseconds, and HTML's escapes. */
    VTT("text/vtt") {
        @Override
        String write(HeardSpeech heard, List<SubtitleCue> cues) {
            return cues.stream()
                    .map(cue -> times(cue, '.') + "\n" + voice(cue) + Markup.escape(lines(cue.lines())) + "\n\n")
                    .collect(Collectors.joining("", "WEBVTT\n\n", ""));
        }
    },

    /** TTML 2 (W3C), of which it takes what the text profile of IMSC 1.1 allows. */
    TTML("application/ttml+xml") {
        @Override
        String write(HeardSpeech heard, List<SubtitleCue> cues) {
            return TimedTextDocument.of(heard.content().language().code(), cues);
        }
    },

    /** What was said and nothing else, a line a segment. */
    TXT("text/plain") {
        @Override
        String write(HeardSpeech heard, List<SubtitleCue> cues) {
            List<Segment> segments = heard.content().segments();
            return IntStream.range(0, segments.size())
                    .mapToObj(i -> named(heard, i) + segments.get(i).text() + "\n")
                    .collect(Collectors.joining());
        }
    };

    private final String mediaType;

    Subtitles(String mediaType) {
        this.mediaType = mediaType;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The subtitles of a transcription that is made. */
    public String of(Transcription transcript) {
        HeardSpeech heard = required(transcript);
        return write(heard, SubtitleCue.of(heard.content().segments(), heard.channels()));
    }

    /**
     * What was said in a transcription.
     *
     * @throws Refusal {@code transcription-not-made}
     */
    public static HeardSpeech required(Transcription transcript) {
        HeardSpeech heard = transcript.heard();
        if (heard == null) {
            throw Refusal.conflict(
                    "transcription-not-made", "There are no subtitles of a transcription that is not made.");
        }
        return heard;
    }

    abstract String write(HeardSpeech heard, List<SubtitleCue> cues);

    private static String lines(List<String> lines) {
        return String.join("\n", lines);
    }

    /** The voice span of WebVTT. */
    private static String voice(SubtitleCue cue) {
        return cue.channel() == null ? "" : "<v " + SubtitleCue.name(cue.channel()) + ">";
    }

    private static String named(HeardSpeech heard, int segment) {
        return heard.channels().isEmpty()
                ? ""
                : SubtitleCue.name(heard.channels().get(segment)) + ": ";
    }

    private static String times(SubtitleCue cue, char point) {
        return time(cue.startMs(), point) + " --> " + time(cue.endMs(), point);
    }

    /** Hours, minutes, seconds and milliseconds. */
    static String time(long ms, char point) {
        return String.format(
                Locale.ROOT,
                "%02d:%02d:%02d%c%03d",
                ms / 3_600_000,
                ms / 60_000 % 60,
                ms / 1000 % 60,
                point,
                ms % 1000);
    }
}
