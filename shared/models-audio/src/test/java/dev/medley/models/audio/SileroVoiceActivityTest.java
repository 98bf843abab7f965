package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.sound.Pcm;
import dev.medley.sound.Sound;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SileroVoiceActivityTest {

    @Test
    void hearsNoSpeechInSilenceToneAndNoise() {
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            var sounds = List.of(Sounds.silence(2), Sounds.tone(2), Sounds.noise(2));

            assertThat(sounds).allSatisfy(sound -> {
                float[] probabilities = models.voiceActivity().speechProbabilities(sound);
                assertThat(probabilities).hasSize(63);
                for (float probability : probabilities) {
                    assertThat(probability).isBetween(0f, 0.5f);
                }
            });
        }
    }

    /** The network remembers, so that the parts of a long sound are heard as one. */
    @Test
    void hearsNoSeamsBetweenParts() {
        Pcm sound = Sounds.noise(61);
        Sound atOnce = new Sound() {
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
                return sound.slice(startMs, endMs);
            }

            @Override
            public void forEachPart(Consumer<Pcm> reader) {
                reader.accept(sound);
            }
        };
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            assertThat(models.voiceActivity().speechProbabilities(sound))
                    .isEqualTo(models.voiceActivity().speechProbabilities(atOnce));
        }
    }

    @Test
    void readsLongSoundsInParts() {
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            LongSound silence = new LongSound(300_000);
            assertThat(models.voiceActivity().speechProbabilities(silence)).hasSize(9375);
            assertThat(models.transcriber().transcribe(silence, null).text()).isEmpty();
            assertThat(models.emotion().read(silence).probabilities()).isEmpty();
        }
    }

    /** Who waits for an hour of silence sees that something happens. */
    @Test
    void progressMovesWhereNobodySpeaks() {
        try (AudioModels models = new AudioModels(InstantSource.system())) {
            LongSound silence = new LongSound(300_000);
            List<Integer> found = new ArrayList<>();
            assertThat(models.voiceActivity().speechProbabilities(silence, found::add))
                    .hasSize(9375);
            assertThat(found).containsExactly(20, 40, 60, 80, 100);
            List<Integer> transcribed = new ArrayList<>();
            assertThat(models.transcriber()
                            .transcribe(silence, null, transcribed::add)
                            .text())
                    .isEmpty();
            assertThat(transcribed).containsExactly(4, 8, 12, 16, 20);
            List<Integer> predicted = new ArrayList<>();
            assertThat(models.emotion().read(silence, predicted::add).probabilities())
                    .isEmpty();
            assertThat(predicted).containsExactly(4, 8, 12, 16, 20);
        }
    }
}
