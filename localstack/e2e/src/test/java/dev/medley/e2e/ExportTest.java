package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.testkit.ApiAnswer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

/** Everything that all functions hold of somebody comes along in one zip. */
class ExportTest {

    private final User user = User.signedUp(Stage.api());

    @Test
    void anExportHoldsWhatEachFunctionHolds() throws Exception {
        byte[] speech = Speech.sentence();
        String recording = user.upload("orchard.wav", "audio/wav", speech);
        ApiAnswer prediction = user.result(user.api().post("/api/predictions", Map.of("recordingId", recording)));
        ApiAnswer transcription =
                user.result(user.api().post("/api/speech/transcriptions", Map.of("recordingId", recording)));
        ApiAnswer transcript = user.result(user.api()
                .post(
                        "/api/transcripts",
                        Map.of(
                                "text",
                                "We pick the apples first.",
                                "outputs",
                                List.of("summary"),
                                "purpose",
                                "notes")));
        User other = User.signedUp(Stage.api());
        String others = other.upload("others.wav", "audio/wav", speech);
        ApiAnswer _ = other.settled(others);

        ApiAnswer export = user.result(user.api().post("/api/users/me/exports"));
        Map<String, byte[]> files = download(export);

        assertThat(files.get("audio/files/" + recording + "-orchard.wav")).isEqualTo(speech);
        assertThat(only(files, "audio/recordings.json").path("fileName").asText())
                .isEqualTo("orchard.wav");
        assertThat(only(files, "predictions/predictions.json").at("/verdict/probabilities"))
                .isEqualTo(prediction.at("/probabilities"));
        assertThat(only(files, "speech/transcriptions.json").path("text").asText())
                .isEqualTo(transcription.text("/text"));
        assertThat(only(files, "transcripts/transcripts.json").path("summary").asText())
                .isEqualTo(transcript.text("/summary"));
        assertThat(only(files, "identity/account.json").path("email").asText()).isEqualTo(user.email());
        assertThat(json(files, "manifest.json").at("/files/count").asInt()).isEqualTo(1);
        assertThat(files.keySet()).noneMatch(name -> name.contains(others));
        assertThat(files.get("audio/recordings.json")).asString().doesNotContain(others);
    }

    private static JsonNode only(Map<String, byte[]> files, String name) throws IOException {
        JsonNode documents = json(files, name);
        assertThat(documents).as(name).hasSize(1);
        return documents.get(0);
    }

    private static JsonNode json(Map<String, byte[]> files, String name) throws IOException {
        assertThat(files).containsKey(name);
        return new ObjectMapper().readTree(files.get(name));
    }

    private Map<String, byte[]> download(ApiAnswer export) throws Exception {
        ApiAnswer link = user.api()
                .get("/api/users/me/exports/" + export.text("/id") + "/download")
                .is(200);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(link.text("/url"))).build();
        Map<String, byte[]> files = new HashMap<>();
        try (HttpClient http = HttpClient.newHttpClient();
                ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(
                        http.send(request, BodyHandlers.ofByteArray()).body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), zip.readAllBytes());
            }
        }
        return files;
    }
}
