package dev.medley.speech;

import dev.medley.kernel.Refusal;
import dev.medley.models.RecognizedSpeech;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The formats in which a transcription can be shown under a film. */
public enum Subtitles {

    /** SubRip: numbered cues, a comma before the milliseconds. */
    SRT("application/x-subrip", "", ',') {
        @Override
        String cue(int number, String times, List<String> lines) {
            return number + "\n" + times + "\n" + String.join("\n", lines) + "\n\n";
        }
    },

    /** WebVTT (W3C): a full stop before the milliseconds, and HTML's escapes. */
    VTT("text/vtt", "WEBVTT\n\n", '.') {
        @Override
        String cue(int number, String times, List<String> lines) {
            String text = String.join("\n", lines);
            return times + "\n"
                    + text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;") + "\n\n";
        }
    };

    private final String mediaType;
    private final String head;
    private final char point;

    Subtitles(String mediaType, String head, char point) {
        this.mediaType = mediaType;
        this.head = head;
        this.point = point;
    }

    public String mediaType() {
        return mediaType;
    }

    /** The subtitles of a transcription that is made. */
    public String of(Transcription transcript) {
        RecognizedSpeech content = transcript.content();
        if (content == null) {
            throw Refusal.conflict(
                    "transcription-not-made", "There are no subtitles of a transcription that is not made.");
        }
        List<SubtitleCue> cues = SubtitleCue.of(content.segments());
        return IntStream.range(0, cues.size())
                .mapToObj(i -> cue(i + 1, times(cues.get(i)), cues.get(i).lines()))
                .collect(Collectors.joining("", head, ""));
    }

    abstract String cue(int number, String times, List<String> lines);

    private String times(SubtitleCue subtitleCue) {
        return time(subtitleCue.startMs()) + " --> " + time(subtitleCue.endMs());
    }

    private String time(long ms) {
        return "%02d:%02d:%02d%c%03d".formatted(ms / 3_600_000, ms / 60_000 % 60, ms / 1000 % 60, point, ms % 1000);
    }
}
