package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.models.Emotion;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Measurement;
import dev.medley.sound.Pcm;
import dev.medley.sound.WavSound;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is heard in a voice and how well it stands out from noise is the same at every level, with every offset. */
class OffsetsAndLevelsTest {

    private static final AudioModels MODELS = new AudioModels(InstantSource.system());

    @TempDir
    Path folder;

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    private record Reading(Map<Emotion, Double> emotions, double signalToNoiseDb) {}

    @Test
    void emotionAndSignalToNoiseDependOnNeither() throws IOException {
        float[] clip = noisySpeech();
        Reading plain = read(clip, 1, 0);
        assertThat(plain.emotions()).isNotEmpty();
        assertThat(plain.signalToNoiseDb()).isBetween(10.0, 40.0);
        for (double level : new double[] {1, 0.1, 0.01}) {
            for (double offset : new double[] {-0.3, 0, 0.05, 0.3}) {
                Reading reading = read(clip, level, offset);
                String how = "level %s, offset %s".formatted(level, offset);
                assertThat(reading.signalToNoiseDb()).as(how).isCloseTo(plain.signalToNoiseDb(), within(0.5));
                plain.emotions()
                        .forEach((emotion, probability) -> assertThat(
                                        reading.emotions().get(emotion))
                                .as(how + ", " + emotion)
                                .isCloseTo(probability, within(0.05)));
            }
        }
    }

    private Reading read(float[] clip, double level, double offset) throws IOException {
        float[] samples = clip.clone();
        for (int i = 0; i < samples.length; i++) {
            samples[i] = (float) (samples[i] * level + offset);
        }
        Path source = Files.write(
                folder.resolve("source"), new Encoder("wav", "pcm_s24le", 1).encode(new Pcm(samples, Pcm.MODEL_RATE)));
        Path rendition = folder.resolve("rendition.wav");
        try (AudioDecoder decoder = new FfmpegDecoder()) {
            DecodedAudio decoded = decoder.decode(source, rendition, AudioDecoderContract.LIMITS);
            try (WavSound sound = WavSound.open(rendition)) {
                float[] speech = MODELS.voiceActivity().speechProbabilities(sound);
                return new Reading(
                        MODELS.emotion().read(sound).probabilities(),
                        Objects.requireNonNull(
                                Measurement.of(decoded.levels(), speech).signalToNoiseDb()));
            }
        }
    }

    /** A spoken sentence, 12 dB or more below what a sample can hold, and noise that is about 25 dB weaker. */
    private static float[] noisySpeech() {
        float[] spoken = new FliteVoice()
                .speak(Corpus.SENTENCE, FliteVoice.DEFAULT_VOICE)
                .samples();
        Random noise = new Random(13);
        float[] samples = new float[spoken.length + 2 * Pcm.MODEL_RATE];
        for (int i = 0; i < samples.length; i++) {
            int at = i - Pcm.MODEL_RATE;
            float voice = at >= 0 && at < spoken.length ? spoken[at] : 0;
            samples[i] = (float) (0.5 * voice + 0.002 * noise.nextGaussian());
        }
        return samples;
    }
}
