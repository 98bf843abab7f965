package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@FunctionTest("speech")
class LanguagesTest {

    private static final String MIXED = "Guten Morgen zusammen, wir fangen heute mit den Zahlen an. "
            + "Let us look at the sales of the last quarter first. Und danach sprechen wir über den Sommer.";

    private final FunctionUnderTest speech;
    private final Api api;

    LanguagesTest(FunctionUnderTest speech) {
        this.speech = speech;
        api = speech.as(TestAccount.any());
    }

    @Test
    void aTextInTwoLanguagesIsToldApart() {
        ApiAnswer found = detect(Map.of("text", MIXED)).is(200);

        assertThat(found.at("/spans").findValuesAsText("language")).containsExactly("de", "en", "de");
        assertThat(found.text("/language/code")).isEqualTo("de");
        assertThat(found.text("/shares/0/code")).isEqualTo("de");
        assertThat(found.at("/shares/0/share").asDouble()).isBetween(0.5, 0.8);
        int start = found.at("/spans/1/start").asInt();
        assertThat(MIXED.substring(start, found.at("/spans/1/end").asInt()))
                .startsWith("Let us")
                .endsWith("first. ");
    }

    @Test
    void onlyAllowedLanguagesAreFound() {
        ApiAnswer found = detect(Map.of(
                        "text",
                        "Le chat est dans le jardin avec les enfants.",
                        "allowedLanguages",
                        List.of("de", "en")))
                .is(200);

        assertThat(found.text("/language/code")).isEqualTo("und");
        assertThat(found.at("/dialect").isNull()).isTrue();
        detect(Map.of("text", "  ")).isProblem(422, "validation-failed");
        detect(Map.of("text", "Hello", "allowedLanguages", List.of("not a tag")))
                .isProblem(422, "validation-failed");
        assertThat(detect(Map.of("text", "12 + 3")).is(200).text("/language/code"))
                .isEqualTo("und");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "en-GB | The colour of the theatre on the motorway is grey, and we organised a queue for the lorry.",
                "en-US | The color of the theater by the highway is gray, and we organized a line for the truck.",
                "pt-BR | Você pegou o ônibus ou o trem hoje? Meu celular está no banheiro.",
                "pt-PT | Apanhaste o autocarro ou o comboio hoje? O meu telemóvel está no ecrã da equipa.",
                "de-CH | Ich fahre mit dem Velo durch die Strasse, weil das Parkieren heute schwierig ist.",
                "de-AT | Im Jänner gab es heuer Erdäpfel und Paradeiser auf der Straße zu kaufen."
            })
    void aVarietyIsToldByItsWords(String tag, String text) {
        assertThat(detect(Map.of("text", text)).is(200).text("/dialect/tag")).isEqualTo(tag);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The children are playing in the garden with a ball.",
                "The colour of the truck on the highway is gray, and the theatre has a queue.",
            })
    void aVarietyThatIsNotClearIsNotTold(String text) {
        assertThat(detect(Map.of("text", text)).is(200).at("/dialect").isNull()).isTrue();
    }

    @Test
    void segmentsSayTheirLanguage() {
        Client ada = Client.of(speech);
        PublishedRecording recording = PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound());
        ApiAnswer queued = ada.api()
                .post(
                        "/api/speech/transcriptions",
                        Map.of("recordingId", recording.id(), "allowedLanguages", List.of("de", "fr")))
                .is(202);

        ApiAnswer done = ada.over(queued);

        assertThat(done.text("/segments/0/language/code")).isEqualTo("de");
        assertThat(done.at("/withheld")).isEmpty();
        ada.api()
                .post(
                        "/api/speech/transcriptions",
                        Map.of("recordingId", recording.id(), "allowedLanguages", List.of("tlh")))
                .isProblem(422, "language-unsupported");
    }

    @Test
    void theMatrixSaysWhatThereIsForEachLanguage() {
        ApiAnswer matrix = api.get("/api/speech/languages").is(200);

        assertThat(matrix.at("/languages").findValuesAsText("language"))
                .contains("de", "en", "pt")
                .isSorted();
        assertThat(matrix.at("/languages").toString())
                .contains("\"transcribers\":[\"scripted\"]", "\"embedded/slt\"", "\"en-AU\",\"en-GB\",\"en-US\"");
        assertThat(matrix.text("/translators/0")).isEqualTo("scripted");
    }

    private ApiAnswer detect(Map<String, ?> body) {
        return api.post("/api/languages/detections", body);
    }
}
