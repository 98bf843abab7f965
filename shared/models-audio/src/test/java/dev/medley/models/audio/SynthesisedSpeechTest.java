package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.models.Emotion;
import dev.medley.models.EmotionReading;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.RecognizedSpeech.Word;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SynthesisedSpeechTest {
    private static final int PAUSE = Pcm.MODEL_RATE;
    private static final AudioModels MODELS = new AudioModels(InstantSource.system());
    private static final Pcm STATION = new FliteVoice().speak("We will meet at the station on Friday morning.", "slt");
    private static final Pcm WINDOW =
            new FliteVoice().speak("Please close the window before you leave the house.", "slt");

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    @Test
    void writesWhatWasSaid() {
        RecognizedSpeech recognizedSpeech = MODELS.transcriber().transcribe(WINDOW, null);

        assertThat(recognizedSpeech.text())
                .isEqualToIgnoringCase("Please close the window before you leave the house.");
        assertThat(recognizedSpeech.language().code()).isEqualTo("en");
        assertThat(recognizedSpeech.segments())
                .singleElement()
                .satisfies(segment -> assertThat(segment.confidence()).isBetween(0.65, 1.0));
    }

    @Test
    void pausesSeparateSegmentsAndWordsKeepTheirTimes() {
        Pcm both = joined();
        List<Segment> segments = MODELS.transcriber().transcribe(both, "en").segments();

        assertThat(segments).hasSize(2);
        assertThat(segments.getLast().words().getFirst().startMs())
                .isCloseTo(STATION.durationMs() + 1000, within(300L));
        assertThat(segments).allSatisfy(SynthesisedSpeechTest::assertInOrder);
        assertThat(segments.getLast().words().stream().map(Word::text))
                .startsWith("Please")
                .endsWith("house.");
    }

    @Test
    void aVoiceWithoutExpressionIsNeutralAllTheWay() {
        EmotionReading reading = MODELS.emotion().read(joined());

        assertThat(mostProbable(reading.probabilities())).isEqualTo(Emotion.NEUTRAL);
        assertThat(reading.timeline())
                .hasSizeGreaterThan(8)
                .allSatisfy(step -> assertThat(step.probabilities()).containsOnlyKeys(Emotion.values()));
    }

    private static Emotion mostProbable(Map<Emotion, Double> probabilities) {
        return Collections.max(probabilities.entrySet(), Map.Entry.comparingByValue())
                .getKey();
    }

    private static void assertInOrder(Segment segment) {
        long last = segment.startMs();
        for (Word word : segment.words()) {
            assertThat(word.startMs()).isGreaterThanOrEqualTo(last);
            assertThat(word.endMs()).isGreaterThan(word.startMs()).isLessThanOrEqualTo(segment.endMs() + 24);
            last = word.startMs();
        }
    }

    private static Pcm joined() {
        float[] samples = Arrays.copyOf(STATION.samples(), STATION.samples().length + PAUSE + WINDOW.samples().length);
        System.arraycopy(WINDOW.samples(), 0, samples, STATION.samples().length + PAUSE, WINDOW.samples().length);
        return new Pcm(samples, Pcm.MODEL_RATE);
    }
}
