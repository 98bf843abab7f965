package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@FunctionTest("speech")
class TranslationsTest {

    private static final String PATH = "/api/translations";
    private static final String SRT = """
            1
            00:00:01,000 --> 00:00:02,500
            <i>Hello</i> there.

            2
            00:00:03,000 --> 00:00:04,000
            See you
            tomorrow.
            """;

    private final FunctionUnderTest speech;
    private final Api api;

    TranslationsTest(FunctionUnderTest speech) {
        this.speech = speech;
        api = speech.as(TestAccount.any());
    }

    @Test
    void aTextIsTranslatedParagraphByParagraph() {
        ApiAnswer done = translate(Map.of(
                "text", "The first paragraph is about the garden.\n\nThe second one is about the house.",
                "targetLanguage", "de",
                "formality", "formal",
                "checkBack", true));

        assertThat(done.text("/content"))
                .isEqualTo("[de] The first paragraph is about the garden.\n\n[de] The second one is about the house.");
        assertThat(done.text("/sourceLanguage")).isEqualTo("en");
        assertThat(done.at("/quality/backSimilarity").asDouble()).isEqualTo(1);
        assertThat(done.at("/quality/lengthRatio").asDouble()).isBetween(1.0, 1.3);
        assertThat(done.at("/quality/flaggedUnits")).isEmpty();
        assertThat(done.at("/contextUsed").asBoolean()).isTrue();
        assertThat(done.at("/formalityApplied").asBoolean()).isTrue();
        ApiAnswer list = api.get(PATH).is(200);
        assertThat(list.text("/items/0/content")).isEmpty();
        assertThat(list.at("/items/0/units")).isEmpty();
    }

    @Test
    void captionsKeepTheirTimes() {
        ApiAnswer done = translate(Map.of("subtitles", SRT, "sourceLanguage", "en", "targetLanguage", "fr"));

        assertThat(done.text("/content")).isEqualTo("""
                1
                00:00:01,000 --> 00:00:02,500
                [fr] Hello there.

                2
                00:00:03,000 --> 00:00:04,000
                [fr] See you tomorrow.

                """);
        assertThat(done.at("/units/1/startMs").asLong()).isEqualTo(3_000);
        assertThat(done.at("/formalityApplied").isNull()).isTrue();
    }

    @Test
    void wordsBecomeWhatTheGlossarySaysAndNamesStay() {
        ApiAnswer done = translate(Map.of(
                "text",
                "The heat pump of Medley replaces the boiler.",
                "targetLanguage",
                "de",
                "glossary",
                List.of(Map.of("source", "heat pump", "target", "Wärmepumpe")),
                "doNotTranslate",
                List.of("Medley", "Berlin")));

        assertThat(done.text("/content")).isEqualTo("[de] The Wärmepumpe of Medley replaces the boiler.");
        assertThat(done.at("/quality/termsAsked").asInt()).isEqualTo(2);
        assertThat(done.at("/quality/termsKept").asInt()).isEqualTo(2);
    }

    @Test
    void aTranscriptionIsTranslatedSegmentBySegment() {
        Client ada = Client.of(speech);
        ApiAnswer transcription =
                ada.over(ada.request(PublishedRecording.ready(speech, ada.account(), Script.HELLO.sound())));
        Map<String, ?> request =
                Map.of("transcriptionId", transcription.id(), "sourceLanguage", "en", "targetLanguage", "de");

        ApiAnswer done = over(ada.api(), ada.api().post(PATH, request).is(202));

        assertThat(done.at("/units/0/startMs").asLong()).isEqualTo(400);
        assertThat(done.text("/units/0/text")).isEqualTo("[de] Hello world.");
        api.post(PATH, request).isProblem(404, "transcription-unknown");
    }

    @Test
    void whatCannotBeTranslatedIsRefused() {
        refuses(
                Map.of("text", "The garden is green and the house is red.", "targetLanguage", "en-GB"),
                "translation-same-language");
        refuses(Map.of("text", "Ok", "targetLanguage", "de"), "translation-source-unknown");
        refuses(Map.of("text", "...", "targetLanguage", "de"), "translation-source-invalid");
        refuses(Map.of("targetLanguage", "de"), "translation-source-invalid");
        refuses(Map.of("subtitles", "no captions", "targetLanguage", "de"), "subtitles-invalid");
        refuses(Map.of("text", "Hello", "targetLanguage", "no tag"), "validation-failed");

        ApiAnswer failed = translate(Map.of("text", "This is untranslatable for all.", "targetLanguage", "de"));
        assertThat(failed.text("/error/code")).isEqualTo("model-unsupported");
        assertThat(failed.text("/content")).isEmpty();
    }

    @Test
    void aTranslationIsItsOwnersAlone() {
        ApiAnswer done = translate(Map.of("text", "The house is red today.", "targetLanguage", "de"));
        Api eve = speech.as(TestAccount.any());

        eve.get(PATH + "/" + done.id()).isProblem(404, "translation-unknown");
        eve.delete(PATH + "/" + done.id()).isProblem(404, "translation-unknown");
        assertThat(eve.get(PATH).is(200).at("/items")).isEmpty();
        api.delete(PATH + "/" + done.id()).is(204);
        api.get(PATH + "/" + done.id()).isProblem(404, "translation-unknown");
    }

    private void refuses(Map<String, ?> request, String code) {
        api.post(PATH, request).isProblem(422, code);
    }

    private ApiAnswer translate(Map<String, ?> request) {
        return over(api, api.post(PATH, request).is(202));
    }

    private static ApiAnswer over(Api client, ApiAnswer queued) {
        return await().until(
                        () -> client.get(PATH + "/" + queued.id()).is(200),
                        answer -> !List.of("queued", "running").contains(answer.text("/status")));
    }
}
