package dev.medley.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.medley.media.DecodeLimits.Excess;
import dev.medley.models.EmotionReading;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;
import dev.medley.sound.WavSound;
import dev.medley.testkit.Campaign;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long recording takes no more memory than a short one: two minutes of Ogg in every build, an hour in a campaign. */
class LongRecordingTest {

    private static final int MINUTES = Campaign.rounds(2, 60);
    private static final long HEAP_BYTES = 48L << 20;
    private static final DecodeLimits LIMITS =
            new DecodeLimits(100_000_000, Duration.ofHours(3), Excess.REFUSED, Duration.ofMinutes(4));
    private static final AudioModels MODELS = new AudioModels(InstantSource.system());

    @TempDir
    Path folder;

    private final List<Integer> steps = new ArrayList<>();
    private long most;

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    @Test
    void silenceIsReadInParts() throws IOException {
        Path rendition = decoded(new float[MINUTES * 60 * Pcm.MODEL_RATE]);
        try (WavSound sound = WavSound.open(rendition)) {
            assertThat(transcribed(sound).text()).isEmpty();
            assertThat(read(sound).doubts()).containsExactly(EmotionReading.Doubt.NO_SPEECH);
        }
    }

    @Test
    void aSentenceAtTheEndKeepsItsTime() throws IOException {
        float[] samples = new float[MINUTES * 60 * Pcm.MODEL_RATE];
        float[] spoken = new FliteVoice()
                .speak(Corpus.SENTENCE, FliteVoice.DEFAULT_VOICE)
                .samples();
        int from = samples.length - 10 * Pcm.MODEL_RATE;
        System.arraycopy(spoken, 0, samples, from, spoken.length);
        try (WavSound sound = WavSound.open(decoded(samples))) {
            RecognizedSpeech speech = transcribed(sound);
            assertThat(speech.text()).isEqualToIgnoringCase(Corpus.SENTENCE);
            assertThat(speech.segments().getFirst().startMs()).isCloseTo(from * 1000L / Pcm.MODEL_RATE, within(400L));
            assertThat(read(sound).timeline().getFirst().startMs())
                    .isCloseTo(from * 1000L / Pcm.MODEL_RATE, within(400L));
        }
    }

    private RecognizedSpeech transcribed(Sound sound) {
        long before = startOver();
        RecognizedSpeech speech = MODELS.transcriber().transcribe(inParts(sound), "en", this::measure);
        assertBounded(before);
        return speech;
    }

    private EmotionReading read(Sound sound) {
        long before = startOver();
        EmotionReading reading = MODELS.emotion().read(inParts(sound), this::measure);
        assertBounded(before);
        return reading;
    }

    private long startOver() {
        steps.clear();
        most = 0;
        return held();
    }

    private void measure(int percent) {
        if (steps.isEmpty() || percent >= steps.getLast() + 20) {
            steps.add(percent);
            most = Math.max(most, held());
        }
    }

    private void assertBounded(long before) {
        assertThat(steps).as("progress").isNotEmpty().isSorted();
        assertThat(most - before).isLessThan(HEAP_BYTES);
    }

    private static long held() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }

    private Path decoded(float[] samples) throws IOException {
        byte[] file = new Encoder("ogg", "libopus", 1).encode(new Pcm(samples, Pcm.MODEL_RATE));
        Path source = Files.write(folder.resolve("source"), file);
        Path rendition = folder.resolve("rendition.wav");
        try (AudioDecoder decoder = new FfmpegDecoder()) {
            assertThat(decoder.decode(source, rendition, LIMITS).durationMs())
                    .isCloseTo(MINUTES * 60_000L, within(100L));
        }
        return rendition;
    }

    /** The sound, of which nobody may take more than a part at once. */
    private static Sound inParts(Sound sound) {
        return new Sound() {
            @Override
            public int sampleRate() {
                return sound.sampleRate();
            }

            @Override
            public long durationMs() {
                return sound.durationMs();
            }

            @Override
            public Pcm slice(long startMs, long endMs) {
                assertThat(endMs - startMs).isLessThanOrEqualTo(PART_MS);
                return sound.slice(startMs, endMs);
            }
        };
    }
}
