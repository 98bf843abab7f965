package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.VoiceActivityModel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class SegmentationTest {
    private static final int FRAME_MS = VoiceActivityModel.FRAME_MS;

    @Test
    void silenceHasNoSpeech() {
        assertThat(segments(frames(100, 0))).isEmpty();
        assertThat(segments(new float[0])).isEmpty();
    }

    @Test
    void aClickIsNoSpeech() {
        assertThat(segments(frames(20, 0, 3, 0.9, 20, 0))).isEmpty();
    }

    @Test
    void speechIsWidenedByALittleOfThePausesAround() {
        assertThat(segments(frames(50, 0, 20, 0.9, 50, 0)))
                .containsExactly(new Span(50 * FRAME_MS - 200, 70 * FRAME_MS + 200));
    }

    @Test
    void speechAtTheEdgesStaysInsideTheRecording() {
        assertThat(segments(frames(20, 0.9))).containsExactly(new Span(0, 20 * FRAME_MS));
    }

    @Test
    void aShortDropInsideAWordIsNoPause() {
        assertThat(segments(frames(20, 0.9, 5, 0.1, 20, 0.9))).hasSize(1);
    }

    @Test
    void doubtfulFramesCarrySpeechOnButDoNotStartIt() {
        assertThat(segments(frames(40, 0.4))).isEmpty();
        assertThat(segments(frames(20, 0.9, 40, 0.4, 20, 0.9))).hasSize(1);
    }

    @Test
    void aPauseSeparatesAndIsSharedBetweenBoth() {
        List<Span> segments = segments(frames(20, 0.9, 12, 0, 20, 0.9));

        assertThat(segments).hasSize(2);
        assertThat(segments.getFirst().endMs()).isEqualTo(26 * FRAME_MS);
        assertThat(segments.getLast().startMs()).isEqualTo(26 * FRAME_MS);
    }

    @Test
    void longSpeechIsCutWhereItIsLeastLikeSpeech() {
        float[] probabilities = frames(800, 0.9);
        probabilities[400] = 0.6f;

        List<Span> segments = segments(probabilities);

        assertThat(segments.getFirst().endMs()).isEqualTo(400 * FRAME_MS);
        assertThat(segments)
                .allSatisfy(segment -> assertThat(segment.lengthMs()).isLessThanOrEqualTo(Segmentation.MAX_MS));
        assertThat(segments.stream().mapToLong(Span::lengthMs).sum()).isEqualTo(800 * FRAME_MS);
    }

    private static List<Span> segments(float[] probabilities) {
        return Segmentation.of(probabilities, (long) probabilities.length * FRAME_MS);
    }

    /** Runs of frames: how many, and of which probability. */
    private static float[] frames(double... runs) {
        float[] frames = new float[0];
        for (int i = 0; i < runs.length; i += 2) {
            int start = frames.length;
            frames = Arrays.copyOf(frames, start + (int) runs[i]);
            Arrays.fill(frames, start, frames.length, (float) runs[i + 1]);
        }
        return frames;
    }
}
