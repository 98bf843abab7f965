package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Transcription;
import dev.medley.models.audio.AudioModels;
import dev.medley.models.voice.FliteVoice;
import dev.medley.sound.Pcm;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/** The model that comes with the function. */
class EmbeddedModelTest {

    private static final AudioModels MODELS = new AudioModels(InstantSource.system());

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    @Test
    void writesDownWhatASynthesiserSays() {
        Pcm sound = new FliteVoice().speak("The children are playing in the garden.", FliteVoice.DEFAULT_VOICE);

        Transcription transcription = MODELS.transcriber().transcribe(sound, "en");

        assertThat(transcription.text().toLowerCase(Locale.ROOT)).contains("children", "playing", "garden");
        List<Cue> cues = Cue.of(transcription.segments());
        assertThat(cues).isNotEmpty().allMatch(cue -> cue.endMs() <= sound.durationMs());
    }

    @Test
    void writesNothingDownWhereNobodySpeaks() {
        Pcm silence = new Pcm(new float[2 * Pcm.MODEL_RATE], Pcm.MODEL_RATE);

        Transcription transcription = MODELS.transcriber().transcribe(silence, null);

        assertThat(transcription.text()).isEmpty();
        assertThat(Cue.of(transcription.segments())).isEmpty();
    }
}
