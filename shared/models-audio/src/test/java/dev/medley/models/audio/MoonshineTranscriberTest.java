package dev.medley.models.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.models.ModelFailure;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.Transcriber;
import dev.medley.sound.Pcm;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MoonshineTranscriberTest {
    private static final AudioModels MODELS = new AudioModels(InstantSource.system());
    private final Transcriber transcriber = MODELS.transcriber();

    @AfterAll
    static void giveBack() {
        MODELS.close();
    }

    static Stream<Pcm> soundsWithoutSpeech() {
        return Stream.of(Sounds.silence(3), Sounds.silence(0), Sounds.tone(3), Sounds.noise(3));
    }

    @ParameterizedTest
    @MethodSource("soundsWithoutSpeech")
    void writesNothingWhereNobodySpeaks(Pcm sound) {
        RecognizedSpeech recognizedSpeech = transcriber.transcribe(sound, null);

        assertThat(recognizedSpeech.text()).isEmpty();
        assertThat(recognizedSpeech.segments()).isEmpty();
        assertThat(recognizedSpeech.language().confidence()).isZero();
    }

    @ParameterizedTest
    @MethodSource("soundsWithoutSpeech")
    void writesNothingEvenWhereNoiseIsTakenForSpeech(Pcm sound) {
        RecognizedSpeech recognizedSpeech =
                MODELS.transcriber(new AlwaysSpeech()).transcribe(sound, "en");

        assertThat(recognizedSpeech.text()).isEmpty();
    }

    @Test
    void knowsEnglishOnly() {
        assertThatExceptionOfType(ModelFailure.class)
                .isThrownBy(() -> transcriber.transcribe(Sounds.silence(1), "de"))
                .matches(failure -> failure.kind() == ModelFailure.Kind.UNSUPPORTED);
        assertThat(transcriber.transcribe(Sounds.silence(1), "en-GB").language().code())
                .isEqualTo("en");
    }

    @Test
    void refusesAnotherSampleRate() {
        assertThatExceptionOfType(ModelFailure.class)
                .isThrownBy(() -> transcriber.transcribe(new Pcm(new float[8000], 8000), "en"))
                .matches(failure -> failure.kind() == ModelFailure.Kind.REFUSED);
    }

    @Test
    void saysWhichModelItIs() {
        assertThat(transcriber.model().provider()).isEqualTo("embedded");
    }
}
