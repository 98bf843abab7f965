package dev.medley.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.ApiAnswer;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** One recording, end to end. */
class MainJobTest {

    private final User user = User.signedUp(Stage.api());

    @Test
    void aRecordingBecomesAnEmotionATranscriptAndASummary() throws Exception {
        byte[] speech = Speech.meeting();
        String recording = user.upload("meeting.wav", "audio/wav", speech);
        ApiAnswer ready = user.settled(recording);
        assertThat(ready.text("/status")).as(ready.body()).isEqualTo("ready");
        assertThat(ready.at("/media/sampleRate").asInt()).isEqualTo(16_000);
        assertThat(ready.at("/media/durationMs").asLong()).isGreaterThan(10_000);
        assertThat(ready.at("/quality/speechRatio").asDouble()).isBetween(0.5, 1.0);
        assertThat(download(recording)).isEqualTo(speech);

        ApiAnswer prediction = user.result(user.api().post("/api/predictions", Map.of("recordingId", recording)));
        assertThat(sum(prediction.at("/probabilities"))).isBetween(0.999, 1.001);
        assertThat(prediction.at("/timeline").size()).isGreaterThan(5);
        assertThat(prediction.at("/abstained").asBoolean())
                .isEqualTo(prediction.at("/dominant").isNull());
        assertThat(prediction.text("/model/provider")).isEqualTo("embedded");

        ApiAnswer transcription =
                user.result(user.api().post("/api/speech/transcriptions", Map.of("recordingId", recording)));
        String text = transcription.text("/text").toLowerCase(Locale.ROOT);
        assertThat(text).contains("orchard", "cherry", "hedge");
        assertThat(transcription.text("/language/code")).isEqualTo("en");
        assertThat(transcription.at("/segments/0/words").size()).isPositive();

        ApiAnswer transcript = user.result(user.api().post("/api/transcripts", digest(transcription)));
        assertThat(transcript.text("/summary")).isNotBlank();
        assertThat(transcript.at("/topics").size()).isPositive();
        assertThat(transcript.at("/mindMap/children").size()).isPositive();
        assertThat(transcript.text("/socialPost/network")).isEqualTo("bluesky");
        assertThat(transcript.text("/socialPost/text")).hasSizeBetween(1, 300);
        assertItIsFoundAndCounted();
    }

    private void assertItIsFoundAndCounted() {
        assertThat(user.api()
                        .get("/api/transcripts?q=orchard")
                        .is(200)
                        .at("/items")
                        .size())
                .isEqualTo(1);
        await().untilAsserted(() -> {
            ApiAnswer statistics = user.api().get("/api/users/me/statistics").is(200);
            assertThat(statistics.at("/recordings").asInt()).isEqualTo(1);
            assertThat(statistics.at("/predictions").asInt()).isEqualTo(1);
            assertThat(statistics.at("/transcriptions").asInt()).isEqualTo(1);
            assertThat(statistics.at("/transcripts").asInt()).isEqualTo(1);
        });
        List<String> activity =
                user.api().get("/api/users/me/activity").at("/items").findValuesAsText("type");
        assertThat(activity).contains("recording.ready", "prediction.finished", "transcript.finished");
    }

    @Test
    void workMayBeAskedForBeforeTheRecordingHasArrived() {
        byte[] speech = Speech.sentence();
        ApiAnswer upload =
                user.declare("later.wav", "audio/wav", speech.length, Map.of()).is(201);
        ApiAnswer prediction = user.api()
                .post("/api/predictions", Map.of("recordingId", upload.text("/recordingId")))
                .is(202);
        User.put(upload.at("/upload"), speech);
        assertThat(user.result(prediction).text("/recordingId")).isEqualTo(upload.text("/recordingId"));
    }

    private static Map<String, ?> digest(ApiAnswer transcription) {
        return Map.of(
                "transcriptionId",
                transcription.text("/id"),
                "outputs",
                List.of("summary", "topics", "mindMap", "socialPost"),
                "network",
                "bluesky",
                "purpose",
                "minutes");
    }

    private byte[] download(String recording) throws Exception {
        ApiAnswer link = user.api().get("/api/audio/" + recording + "/download").is(200);
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(link.text("/url"))).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofByteArray())
                .body();
    }

    private static double sum(JsonNode probabilities) {
        return StreamSupport.stream(probabilities.spliterator(), false)
                .mapToDouble(JsonNode::asDouble)
                .sum();
    }
}
