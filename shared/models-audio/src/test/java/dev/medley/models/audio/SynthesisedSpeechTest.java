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
    void theLastWordBeforeNoiseOrMusicEndsWithTheVoice() {
        Pcm voice = STATION.slice(0, lastWord(STATION).endMs());
        for (Pcm after : List.of(Sounds.noise(3), chords(3))) {
            for (float level : new float[] {0.3f, 0.1f}) {
                Pcm both = followed(voice, after, level * loudest(voice) / loudest(after));
                assertThat(lastWord(both).endMs()).isCloseTo(voice.durationMs(), within(150L));
            }
        }
    }

    private static Word lastWord(Pcm sound) {
        return MODELS.transcriber()
                .transcribe(sound, "en")
                .segments()
                .getLast()
                .words()
                .getLast();
    }

    private static float loudest(Pcm sound) {
        float loudest = 0;
        for (float sample : sound.samples()) {
            loudest = Math.max(loudest, Math.abs(sample));
        }
        return loudest;
    }

    private static Pcm followed(Pcm first, Pcm second, float gain) {
        float[] samples = Arrays.copyOf(first.samples(), first.samples().length + second.samples().length);
        for (int i = 0; i < second.samples().length; i++) {
            samples[first.samples().length + i] = gain * second.samples()[i];
        }
        return new Pcm(samples, Pcm.MODEL_RATE);
    }

    private static Pcm chords(int seconds) {
        float[] samples = new float[seconds * Pcm.MODEL_RATE];
        for (int i = 0; i < samples.length; i++) {
            double time = (double) i / Pcm.MODEL_RATE;
            for (double hertz : i / 8000 % 2 == 0 ? new double[] {131, 165, 196} : new double[] {147, 175, 220}) {
                samples[i] +=
                        (float) (0.1 * (Math.sin(2 * Math.PI * hertz * time) + Math.sin(4 * Math.PI * hertz * time)));
            }
        }
        return new Pcm(samples, Pcm.MODEL_RATE);
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
