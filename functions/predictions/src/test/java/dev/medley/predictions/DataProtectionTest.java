package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Whoever has voices analysed can say whose, for what, by what and for how long. */
@FunctionTest("predictions")
class DataProtectionTest {

    private static final String PATH = "/api/users/me/predictions/data-protection";

    private final FunctionUnderTest predictions;
    private final Client ada;

    DataProtectionTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
    }

    private String consent(String subject) {
        return ada.api()
                .post(
                        "/api/prediction-consents",
                        Map.of(
                                "subject",
                                subject,
                                "purpose",
                                "research",
                                "statement",
                                "I agree.",
                                "givenAt",
                                "2026-01-01T00:00:00Z"))
                .is(201)
                .text("/id");
    }

    private void predict(Script script, Map<String, ?> options) {
        PublishedRecording recording = PublishedRecording.ready(predictions, ada.account(), script.sound());
        ada.over(ada.api().post("/api/predictions", Map.of("recordingId", recording.id(), "options", options)));
    }

    @Test
    void purposesSubjectsModelsAndNumbersAreReported() {
        String first = consent("caller-1");
        consent("caller-2");
        predict(Script.HAPPY, Map.of("consentId", first, "purpose", "research"));
        predict(Script.DOUBTFUL, Map.of());

        ApiAnswer all = ada.api().get(PATH).is(200);

        assertThat(all.at("/numbers/predictions").asInt()).isEqualTo(2);
        assertThat(all.at("/numbers/named").asInt()).isEqualTo(1);
        assertThat(all.at("/numbers/abstained").asInt()).isEqualTo(1);
        assertThat(all.at("/numbers/withoutConsent").asInt()).isEqualTo(1);
        assertThat(all.at("/purposes").findValuesAsText("purpose")).containsExactlyInAnyOrder("research", "null");
        assertThat(all.text("/models/0/model/provider")).isEqualTo("scripted");
        assertThat(all.at("/subjects").findValuesAsText("subject")).containsExactly("caller-1", "caller-2");
        assertThat(all.at("/subjects/0/consents/0/predictions").asInt()).isEqualTo(1);
        assertThat(all.at("/subjects/1/consents/0/predictions").asInt()).isZero();
        assertThat(all.at("/retention").findValuesAsText("data")).contains("predictions", "consents");

        ApiAnswer one = ada.api().get(PATH + "?subject=caller-1").is(200);
        assertThat(one.at("/numbers/predictions").asInt()).isEqualTo(1);
        assertThat(one.at("/subjects")).hasSize(1);
        ada.api().get(PATH + "?subject=caller-3").isProblem(404, "consent-subject-unknown");
    }

    @Test
    void theReportIsADocumentAndOnesOwn() {
        predict(Script.HAPPY, Map.of("consentId", consent("*caller*"), "purpose", "research"));

        String document = ada.api().get(PATH + ".md").is(200).body();

        assertThat(document)
                .startsWith("# Recognition of emotions in voices")
                .contains(
                        "- Predictions: 1", "- research: 1 predictions", "### \\*caller\\*", "## How long it is kept");
        Client eve = Client.of(predictions);
        assertThat(eve.api().get(PATH).is(200).at("/numbers/predictions").asInt())
                .isZero();
        eve.api().get(PATH + ".md?subject=*caller*").isProblem(404, "consent-subject-unknown");
    }
}
