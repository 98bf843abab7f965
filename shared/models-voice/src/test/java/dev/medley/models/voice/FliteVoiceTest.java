package dev.medley.models.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.models.ModelFailure;
import dev.medley.models.ModelFailure.Kind;
import dev.medley.sound.Pcm;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

class FliteVoiceTest {

    static final Iterable<String> VOICES = FliteVoice.VOICES;

    private final FliteVoice flite = new FliteVoice();

    @ParameterizedTest
    @FieldSource("VOICES")
    void everyVoiceSpeaksAtTheRateTheModelsRead(String voice) {
        Pcm speech = flite.speak("Good morning, everybody.", voice);

        assertThat(speech.sampleRate()).isEqualTo(16_000);
        assertThat(speech.durationMs()).isBetween(1000L, 3000L);
        assertThat(loudness(speech)).isGreaterThan(0.01);
    }

    @Test
    void theSameTextSoundsTheSame() {
        assertThat(slt("Once more.").samples()).isEqualTo(slt("Once more.").samples());
    }

    @Test
    void aTextCanTakeLongerOrShorter() {
        long own = slt("Once more.").durationMs();

        assertThat(flite.speak("Once more.", "slt", 1).samples())
                .isEqualTo(slt("Once more.").samples());
        assertThat(flite.speak("Once more.", "slt", 2).durationMs()).isBetween(own * 17 / 10, own * 23 / 10);
        assertThat(flite.speak("Once more.", "slt", 0.5).durationMs()).isBetween(own * 4 / 10, own * 6 / 10);
    }

    @Test
    void voicesDiffer() {
        assertThat(flite.speak("Hello", "awb").samples())
                .isNotEqualTo(slt("Hello").samples());
    }

    @Test
    void aLongTextIsSpokenToItsEnd() {
        Pcm once = slt("The quick brown fox jumps over the lazy dog. ");
        Pcm tenTimes = slt("The quick brown fox jumps over the lazy dog. ".repeat(10));

        assertThat(tenTimes.durationMs()).isBetween(8 * once.durationMs(), 11 * once.durationMs());
    }

    @Test
    void anOptionInTheTextIsText() {
        assertThat(slt("-ssml").durationMs()).isPositive();
    }

    @Test
    void textsSpokenTogetherDoNotMix() {
        var texts = List.of("One.", "Twenty two.", "Three hundred and three.");
        var alone = texts.stream().map(text -> slt(text).samples()).toList();
        var together = texts.parallelStream().map(text -> slt(text).samples()).toList();

        assertThat(together).usingRecursiveComparison().isEqualTo(alone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "...", "🙂🙂", "\u0000"})
    void nothingToSpeakIsRefused(String text) {
        assertFails(text, "slt", Kind.REFUSED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"你好", "Привет", "مرحبا"})
    void scriptsThatTheVoiceCannotReadAreUnsupported(String text) {
        assertFails(text, "slt", Kind.UNSUPPORTED);
    }

    @Test
    void tooLongATextIsRefused() {
        assertFails("a ".repeat(FliteVoice.MAX_CHARACTERS), "slt", Kind.REFUSED);
    }

    @Test
    void aTextIsAsLongAsItHasCodePoints() {
        String text = "Hello " + "🙂".repeat(FliteVoice.MAX_CHARACTERS - 6);
        assertThat(slt(text).duration()).isPositive();
    }

    @Test
    void anUnknownVoiceIsRefused() {
        assertFails("Hello", "nobody", Kind.REFUSED);
    }

    private Pcm slt(String text) {
        return flite.speak(text, FliteVoice.DEFAULT_VOICE);
    }

    private void assertFails(String text, String voice, Kind kind) {
        assertThatThrownBy(() -> flite.speak(text, voice))
                .isInstanceOfSatisfying(
                        ModelFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind));
    }

    private static double loudness(Pcm sound) {
        double sum = 0;
        for (float sample : sound.samples()) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / sound.samples().length);
    }
}
