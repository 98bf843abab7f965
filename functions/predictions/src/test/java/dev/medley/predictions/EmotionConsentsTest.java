package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.sound.WavFile;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("predictions")
class EmotionConsentsTest {

    private static final String CONSENTS = "/api/prediction-consents";

    private final FunctionUnderTest predictions;
    private final Client ada;
    private final Api api;

    EmotionConsentsTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
        api = ada.api();
    }

    private ApiAnswer consent(String subject, String purpose, String givenAt) {
        return api.post(
                CONSENTS, Map.of("subject", subject, "purpose", purpose, "statement", "I agree.", "givenAt", givenAt));
    }

    private ApiAnswer predict(Map<String, ?> options) {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        return api.post("/api/predictions", Map.of("recordingId", recording.id(), "options", options));
    }

    @Test
    void aConsentIsRecordedAndPredictionsAreMadeUnderItUntilItIsWithdrawn() {
        UUID id =
                consent("caller-1", "research", "2026-01-01T00:00:00Z").is(201).id();
        assertThat(api.get(CONSENTS + "/" + id).is(200).text("/subject")).isEqualTo("caller-1");
        UUID prediction =
                predict(Map.of("consentId", id, "purpose", "research")).is(202).id();
        assertThat(api.get("/api/predictions/" + prediction).is(200).text("/options/consentId"))
                .isEqualTo(id.toString());
        predict(Map.of("consentId", id, "purpose", "safety")).isProblem(422, "consent-mismatch");

        ApiAnswer withdrawn = api.put(CONSENTS + "/" + id + "/withdrawal", "").is(200);

        assertThat(withdrawn.at("/withdrawnAt").isNull()).isFalse();
        assertThat(api.put(CONSENTS + "/" + id + "/withdrawal", "").is(200).text("/withdrawnAt"))
                .isEqualTo(withdrawn.text("/withdrawnAt"));
        predict(Map.of("consentId", id)).isProblem(409, "consent-withdrawn");
    }

    @Test
    void whatWaitsIsNotMadeOnceTheConsentIsWithdrawn() {
        UUID id =
                consent("caller-1", "research", "2026-01-01T00:00:00Z").is(201).id();
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer waiting = api.post(
                        "/api/predictions", Map.of("recordingId", recording.id(), "options", Map.of("consentId", id)))
                .is(202);
        api.put(CONSENTS + "/" + id + "/withdrawal", "").is(200);

        recording.becomesReady(WavFile.encode(Script.HAPPY.sound()));
        recording.announce("recording.ready");

        ApiAnswer failed = ada.over(waiting);
        assertThat(failed.text("/error/code")).isEqualTo("consent-withdrawn");
        assertThat(failed.at("/dominant").isNull()).isTrue();
    }

    @Test
    void consentsAreListedBySubject() {
        consent("caller-1", "research", "2026-01-01T00:00:00Z").is(201);
        UUID second =
                consent("caller-2", "wellbeing", "2026-01-01T00:00:00Z").is(201).id();
        assertThat(api.get(CONSENTS).is(200).at("/items")).hasSize(2);
        assertThat(api.get(CONSENTS + "?subject=caller-2").is(200).at("/items").findValuesAsText("id"))
                .containsExactly(second.toString());
    }

    @Test
    void nobodySeesOrUsesTheConsentsOfOthers() {
        UUID id =
                consent("caller-1", "research", "2026-01-01T00:00:00Z").is(201).id();
        Client eve = Client.of(predictions);
        eve.api().get(CONSENTS + "/" + id).isProblem(404, "consent-unknown");
        eve.api().put(CONSENTS + "/" + id + "/withdrawal", "").isProblem(404, "consent-unknown");
        assertThat(eve.api().get(CONSENTS).is(200).at("/items")).isEmpty();
        PublishedRecording recording = PublishedRecording.processing(predictions, eve.account());
        eve.api()
                .post("/api/predictions", Map.of("recordingId", recording.id(), "options", Map.of("consentId", id)))
                .isProblem(422, "consent-unknown");
    }

    @Test
    void whatCannotBeAgreedToIsRefused() {
        consent("caller-1", "workplace", "2026-01-01T00:00:00Z").isProblem(422, "purpose-forbidden");
        consent("caller-1", "research", "2100-01-01T00:00:00Z").isProblem(422, "consent-invalid");
        consent(" ", "research", "2026-01-01T00:00:00Z").isProblem(422, "validation-failed");
    }

    @Test
    void anErasedAccountsConsentsAreErased() {
        UUID id =
                consent("caller-1", "research", "2026-01-01T00:00:00Z").is(201).id();
        UUID owner = ada.account().id();
        new Deliveries(predictions, "predictions-erasure")
                .deliver(Deliveries.event("account.erased", owner, owner, Map.of()));
        api.get(CONSENTS + "/" + id).isProblem(404, "consent-unknown");
    }

    @Test
    void anybodyCanReadWhatPeopleAreToBeTold() {
        ApiAnswer english = predictions.api().get("/api/prediction-disclosure").is(200);
        assertThat(english.text("/language")).isEqualTo("en");
        assertThat(english.at("/articles").toString()).contains("50(3)");
        assertThat(predictions
                        .api()
                        .get("/api/prediction-disclosure?language=de")
                        .is(200)
                        .text("/text"))
                .contains("Stimme");
        predictions.api().get("/api/prediction-disclosure?language=fr").isProblem(422, "validation-failed");
    }
}
