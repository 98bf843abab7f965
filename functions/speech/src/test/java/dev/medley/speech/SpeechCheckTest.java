package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.models.Language;
import dev.medley.models.Model;
import dev.medley.models.RecognizedSpeech;
import dev.medley.models.RecognizedSpeech.Segment;
import dev.medley.models.Transcriber;
import dev.medley.models.text.OpenNlpLanguageDetector;
import dev.medley.sound.Sound;
import dev.medley.speech.WithheldSpeech.Reason;
import dev.medley.speech.languages.TextLanguages;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What is believed of what models write. */
class SpeechCheckTest {

    private static final Model MODEL = new Model("scripted", "script", "1");

    private final SpeechCheck check = new SpeechCheck(TextLanguages.with(new OpenNlpLanguageDetector()));

    @Test
    void whatAnEnglishModelReadsBadlyThroughoutIsWithheld() {
        HeardSpeech heard = check(
                "en",
                null,
                Set.of(),
                invented(0.31, "They are lovingly of them eyes hung."),
                invented(0.62, "That's busy a game."));

        assertThat(heard.content().text()).isEmpty();
        assertThat(heard.content().language()).isEqualTo(Language.UNDETERMINED);
        assertThat(heard.withheld())
                .extracting(WithheldSpeech::reason)
                .containsOnly(Reason.LANGUAGE_UNKNOWN)
                .hasSize(2);
        assertThat(heard.isUnheard()).isTrue();
    }

    @Test
    void oneForeignSentenceInAnEnglishRecordingIsWithheldAlone() {
        HeardSpeech heard = check(
                "en",
                null,
                Set.of(),
                invented(0.95, "Good morning everybody."),
                invented(0.95, "Let us begin."),
                invented(0.3, "They are lovingly eyes."));

        assertThat(heard.content().text()).isEqualTo("Good morning everybody. Let us begin.");
        assertThat(heard.languages()).extracting(Language::code).containsExactly("en", "en");
        assertThat(heard.withheld()).hasSize(1);
    }

    @Test
    void whoNamesTheLanguageGetsAllThatIsHeard() {
        HeardSpeech heard = check("en", "en-GB", Set.of(), invented(0.31, "They are lovingly of them eyes hung."));

        assertThat(heard.content().segments()).hasSize(1);
        assertThat(heard.languages()).extracting(Language::code).containsExactly("en-GB");
        assertThat(heard.withheld()).isEmpty();
    }

    @Test
    void segmentsInTwoLanguagesAreTold() {
        HeardSpeech heard = check(
                "en de fr",
                null,
                Set.of("de", "en"),
                invented(0.9, "Guten Morgen zusammen, wir beginnen jetzt mit den Zahlen."),
                invented(0.9, "The next speaker is going to talk about the garden."),
                invented(0.9, "Ja."));

        assertThat(heard.languages()).extracting(Language::code).containsExactly("de", "en", "de");
    }

    @Test
    void whatIsInNoAllowedLanguageIsUndetermined() {
        HeardSpeech heard =
                check("en de fr", null, Set.of("de"), invented(0.9, "Le chat est dans le jardin avec les enfants."));

        assertThat(heard.languages()).extracting(Language::code).containsExactly("und");
    }

    private HeardSpeech check(String knows, @Nullable String asked, Set<String> allowed, Segment... segments) {
        RecognizedSpeech speech = new RecognizedSpeech(
                String.join(" ", Arrays.stream(segments).map(Segment::text).toList()),
                new Language("de", 0.8),
                List.of(segments),
                MODEL);
        return check.check(knowing(Set.of(knows.split(" ", -1))), speech, new WantedLanguages(asked, allowed));
    }

    private static Segment invented(double confidence, String text) {
        return new Segment(0, 2000, text, confidence, List.of());
    }

    private static Transcriber knowing(Set<String> languages) {
        return new Transcriber() {
            @Override
            public Set<String> languages() {
                return languages;
            }

            @Override
            public Model model() {
                return MODEL;
            }

            @Override
            public RecognizedSpeech transcribe(Sound sound, @Nullable String language, IntConsumer progress) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
