package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.medley.sound.Pcm;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files hold all that the API says of a prediction: its parts, its options and what its owner says of it. */
@FunctionTest("predictions")
class ExportedPartsTest {

    private static final String EXPORTS = "/api/prediction-exports";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final FunctionUnderTest predictions;
    private final Client ada;

    ExportedPartsTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
    }

    /** Four seconds with utterances, and windows that overlap. */
    private UUID prediction(Script script) {
        float[] samples = new float[Pcm.MODEL_RATE * 4];
        Arrays.fill(samples, script.sound().samples()[0]);
        PublishedRecording recording =
                PublishedRecording.ready(predictions, ada.account(), new Pcm(samples, Pcm.MODEL_RATE));
        Map<String, ?> options = Map.of("windowMs", 2000, "hopMs", 1000, "purpose", "research");
        ApiAnswer queued =
                ada.api().post("/api/predictions", Map.of("recordingId", recording.id(), "options", options));
        ada.over(queued);
        return queued.id();
    }

    private ApiAnswer export(String format, UUID id) {
        UUID export = ada.api()
                .post(EXPORTS, Map.of("format", format, "ids", List.of(id)))
                .is(202)
                .id();
        return await().until(
                        () -> ada.api().get(EXPORTS + "/" + export).is(200),
                        answer -> answer.text("/status").equals("succeeded"));
    }

    private String text(String format, UUID id) throws Exception {
        String url = ada.api()
                .get(EXPORTS + "/" + export(format, id).id() + "/download")
                .is(200)
                .text("/url");
        return HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                .body();
    }

    @Test
    void jsonIsWhatTheApiSaysAndTheCorrection() throws Exception {
        UUID id = prediction(Script.HAPPY);
        ada.api()
                .put("/api/predictions/" + id + "/correction", Map.of("emotion", "calm", "note", "I know"))
                .is(200);

        ObjectNode exported = (ObjectNode) JSON.readTree(text("json", id)).get(0);

        JsonNode correction = exported.remove("correction");
        assertThat(correction.get("emotion").asText()).isEqualTo("calm");
        assertThat(correction.get("note").asText()).isEqualTo("I know");
        assertThat((JsonNode) exported)
                .isEqualTo(JSON.readTree(
                        ada.api().get("/api/predictions/" + id).is(200).body()));
    }

    @Test
    void tablesHaveWindowsUtterancesOptionsAndCorrections() throws Exception {
        UUID id = prediction(Script.HAPPY);
        ada.api()
                .put("/api/predictions/" + id + "/correction", Map.of("emotion", "none"))
                .is(200);

        List<String> lines = text("csv", id).lines().toList();

        assertThat(lines.getFirst()).endsWith("other,channel,windowMs,hopMs,purpose,consentId,correction,note");
        assertThat(lines.get(1)).endsWith(",2000,1000,research,,none,");
        assertThat(lines).filteredOn(line -> line.contains(",window,")).hasSize(3);
        assertThat(lines).filteredOn(line -> line.contains(",utterance,")).hasSize(4);
        assertThat(lines)
                .filteredOn(line -> line.contains(",utterance,1000,1900,,,true,too-short"))
                .hasSize(1);
    }

    @Test
    void labelsNameNothingThatIsAbstainedFrom() throws Exception {
        UUID id = prediction(Script.DOUBTFUL);

        String audacity = text("audacity", id);
        assertThat(audacity)
                .contains("\thappy? 0.71", "\twhole: abstained: unfamiliar", "\twindows-1: abstained: unfamiliar");
        assertThat(audacity).contains("\tutterances: angry 0.60", "\tutterances: abstained: too-short");
        assertThat(text("elan", id))
                .contains("TIER_ID=\"windows-1\"", "TIER_ID=\"windows-2\"", ">happy? 0.71<", ">abstained: unfamiliar<");
        assertThat(text("emotionml", id))
                .contains("abstained=\"true\" warnings=\"unfamiliar\"", "id=\"utterance-2\"", "id=\"window-3\"");
    }

    @Test
    void anExportIsDeletedWithItsFile() throws Exception {
        UUID id = prediction(Script.HAPPY);
        ApiAnswer export = export("json", id);
        String path = EXPORTS + "/" + export.id();
        String url = ada.api().get(path + "/download").is(200).text("/url");
        Client.of(predictions).api().delete(path).isProblem(404, "export-unknown");

        ada.api().delete(path).is(204);

        ada.api().get(path).isProblem(404, "export-unknown");
        ada.api().delete(path).isProblem(404, "export-unknown");
        assertThat(HTTP.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString())
                        .statusCode())
                .isEqualTo(404);
    }
}
