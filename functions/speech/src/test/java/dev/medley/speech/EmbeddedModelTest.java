package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.RecognizedSpeech;
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

        RecognizedSpeech recognizedSpeech = MODELS.transcriber().transcribe(sound, "en");

        assertThat(recognizedSpeech.text().toLowerCase(Locale.ROOT)).contains("children", "playing", "garden");
        List<SubtitleCue> cues = SubtitleCue.of(recognizedSpeech.segments());
        assertThat(cues).isNotEmpty().allMatch(cue -> cue.endMs() <= sound.durationMs());
    }

    @Test
    void writesNothingDownWhereNobodySpeaks() {
        Pcm silence = new Pcm(new float[2 * Pcm.MODEL_RATE], Pcm.MODEL_RATE);

        RecognizedSpeech recognizedSpeech = MODELS.transcriber().transcribe(silence, null);

        assertThat(recognizedSpeech.text()).isEmpty();
        assertThat(SubtitleCue.of(recognizedSpeech.segments())).isEmpty();
    }
}
