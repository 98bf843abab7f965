package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.InstantSource;
import java.util.List;
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
}
