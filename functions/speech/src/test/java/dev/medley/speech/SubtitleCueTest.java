package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.jobs.JobStatus;
import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.recordings.AnalysisTask;
import dev.medley.recordings.TaskProgress;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubtitleCueTest {

    @Test
    void aCueIsTwoShortLinesAtMost() {
        List<SubtitleCue> cues = SubtitleCue.of(List.of(segment(60, 100, "syllable")));

        assertThat(cues).hasSizeGreaterThan(1).allSatisfy(cue -> {
            assertThat(cue.lines()).hasSizeBetween(1, 2);
            assertThat(cue.lines()).allMatch(line -> line.length() <= 42);
        });
        assertThat(words(cues)).isEqualTo(60);
    }

    @Test
    void aCueStandsForSevenSecondsAtMost() {
        List<SubtitleCue> cues = SubtitleCue.of(List.of(segment(10, 3000, "slow")));

        assertThat(cues).hasSize(5).allMatch(cue -> cue.endMs() - cue.startMs() <= 7000);
    }

    @Test
    void cuesFollowEachOtherAndTakeTime() {
        List<Word> words = List.of(new Word(0, 9000, "overlapping"), new Word(8000, 8000, "instant"));
        List<SubtitleCue> cues = SubtitleCue.of(List.of(new Segment(0, 9000, "overlapping instant", 1, words)));

        assertThat(cues)
                .containsExactly(
                        new SubtitleCue(0, 8000, List.of("overlapping")),
                        new SubtitleCue(8000, 8001, List.of("instant")));
    }

    @Test
    void aSegmentWithoutWordTimesStaysWhole() {
        Segment segment = new Segment(100, 200, "No times here.", 1, List.of());

        assertThat(SubtitleCue.of(List.of(segment)))
                .containsExactly(new SubtitleCue(100, 200, List.of("No times here.")));
    }

    @Test
    void webVttEscapesWhatWouldBeMarkup() {
        Segment segment = new Segment(0, 3_723_004, "a < b --> c & d", 1, List.of());

        assertThat(Subtitles.VTT.of(transcript(segment)))
                .isEqualTo("WEBVTT\n\n00:00:00.000 --> 01:02:03.004\na &lt; b --&gt; c &amp; d\n\n");
    }

    @Test
    void timedTextEscapesMarkupAndWhatXmlCannotWrite() {
        Segment segment = new Segment(0, 1000, "a <b> & \u0001", 1, List.of());

        assertThat(Subtitles.TTML.of(transcript(segment)))
                .contains(
                        "<p begin=\"00:00:00.000\" end=\"00:00:01.000\">a &lt;b&gt; &amp; \ufffd</p>",
                        "xml:lang=\"und\"");
        assertThat(TimedTextDocument.of("en-GB\"><x", List.of())).contains("xml:lang=\"en\">");
    }

    @Test
    void subRipNumbersItsCues() {
        Segment segment = new Segment(0, 1000, "One.", 1, List.of());

        assertThat(Subtitles.SRT.of(transcript(segment, segment)))
                .startsWith("1\n")
                .contains("\n\n2\n");
    }

    private static Transcription transcript(Segment... segments) {
        UUID id = new UUID(0, 1);
        AnalysisTask analysisTask = new AnalysisTask(id, id, id, id, Instant.EPOCH);
        return Transcription.of(
                new TaskProgress(analysisTask, JobStatus.SUCCEEDED, null, Instant.EPOCH),
                new RecognizedSpeech("", Language.UNDETERMINED, List.of(segments), new Model("test", "written", "1")));
    }

    /** Words that follow each other without a pause. */
    private static Segment segment(int count, long wordMs, String word) {
        List<Word> words = IntStream.range(0, count)
                .mapToObj(i -> new Word(i * wordMs, (i + 1) * wordMs, word))
                .toList();
        return new Segment(0, count * wordMs, "", 1, words);
    }

    private static long words(List<SubtitleCue> cues) {
        return cues.stream()
                .flatMap(cue -> cue.lines().stream())
                .mapToLong(line -> line.chars().filter(c -> c == ' ').count() + 1)
                .sum();
    }
}
