package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Files that belong together. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RecordingCollectionsTest {

    private final Uploader ada;

    RecordingCollectionsTest(FunctionUnderTest audio) {
        ada = Uploader.of(audio);
    }

    private UUID announce() {
        return Uploader.idOf(
                ada.announce(Uploader.announcement("audio/wav", 1000)).is(201));
    }

    private UUID collection(String name) {
        return ada.api()
                .post("/api/audio/collections", Map.of("name", name))
                .is(201)
                .id();
    }

    private ApiAnswer put(UUID collection, UUID recording) {
        return ada.api().put("/api/audio/collections/" + collection + "/recordings/" + recording, Map.of());
    }

    private List<String> found(String query) {
        return ada.api().get("/api/audio?" + query).is(200).at("/items").findValuesAsText("id");
    }

    @Test
    void recordingsAreCollected() {
        UUID one = announce();
        UUID two = announce();
        UUID id = collection(" Meetings ");
        String path = "/api/audio/collections/" + id;
        put(id, one).is(204);
        put(id, one).is(204);
        ApiAnswer both = ada.api()
                .post(path + "/recordings", Map.of("recordingIds", List.of(one, two)))
                .is(200);
        assertThat(both.at("/files").asInt()).isEqualTo(2);
        assertThat(found("collectionId=" + id)).containsExactly(two.toString(), one.toString());
        ada.api().delete(path + "/recordings/" + one).is(204);
        ada.api().delete(path + "/recordings/" + one).isProblem(404, "recording-unknown");
        ada.api().delete("/api/audio/" + two).is(204);
        ApiAnswer empty = ada.api().get(path).is(200);
        assertThat(empty.at("/files").asInt()).isZero();
        ada.api()
                .header("If-Match", empty.header("ETag"))
                .patch(path, Map.of("name", "Talks", "description", "Long ones"))
                .is(200);
        ada.api()
                .header("If-Match", empty.header("ETag"))
                .patch(path, Map.of("name", "x"))
                .isProblem(412, "precondition-failed");
        assertThat(ada.api().get("/api/audio/collections").is(200).text("/items/0/name"))
                .isEqualTo("Talks");
        ada.api().delete(path).is(204);
        ada.api().get(path).isProblem(404, "collection-unknown");
        ada.recording(one).is(200);
    }

    @Test
    void nobodyCollectsWhatIsOthers() {
        UUID own = announce();
        Uploader eve = ada.another();
        UUID foreign = Uploader.idOf(eve.announce(Uploader.announcement("audio/wav", 1000)));
        UUID id = collection("Meetings");
        String path = "/api/audio/collections/" + id;
        put(id, foreign).isProblem(404, "recording-unknown");
        ada.api()
                .post(path + "/recordings", Map.of("recordingIds", List.of(own, foreign)))
                .isProblem(404, "recording-unknown");
        assertThat(ada.api().get(path).at("/files").asInt()).as("all or none").isZero();
        ada.api().post(path + "/recordings", Map.of("recordingIds", List.of())).isProblem(422, "validation-failed");
        eve.api().get(path).isProblem(404, "collection-unknown");
        eve.api().patch(path, Map.of("name", "x")).isProblem(404, "collection-unknown");
        eve.api().delete(path).isProblem(404, "collection-unknown");
        eve.api().put(path + "/recordings/" + foreign, Map.of()).isProblem(404, "collection-unknown");
        eve.api().delete(path + "/recordings/" + own).isProblem(404, "collection-unknown");
        eve.api()
                .post(path + "/recordings", Map.of("recordingIds", List.of(foreign)))
                .isProblem(404, "collection-unknown");
        assertThat(eve.api().get("/api/audio/collections").is(200).at("/items")).isEmpty();
    }
}
