package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class VersionsTest {

    private final ObjectStore objects;
    private final Uploader ada;

    VersionsTest(FunctionUnderTest audio) {
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        ada = Uploader.of(audio);
    }

    private UUID first(byte[] file) {
        UUID id = ada.upload("audio/wav", file);
        ada.awaits(id, "ready");
        return id;
    }

    private UUID next(UUID versionOf, byte[] file) {
        Map<String, Object> upload = Uploader.announcement("audio/wav", file.length);
        upload.put("versionOf", versionOf);
        ApiAnswer announced = ada.announce(upload).is(201);
        assertThat(Store.send(announced.at("/upload"), file).statusCode()).isEqualTo(200);
        UUID id = Uploader.idOf(announced);
        ada.awaits(id, "ready");
        return id;
    }

    private List<String> versions(UUID id) {
        return ada.api()
                .get("/api/audio/" + id + "/versions")
                .is(200)
                .at("/items")
                .findValuesAsText("id");
    }

    private List<String> listed() {
        return ada.api().get("/api/audio").is(200).at("/items").findValuesAsText("id");
    }

    private boolean isStored(UUID id) {
        return objects.find(ada.keys(id).original()).isPresent();
    }

    @Test
    void anUploadBecomesTheNextVersionOfAFileAndTheListHasTheNewest() {
        UUID one = first(Sounds.noise(300, 1));
        UUID two = next(one, Sounds.noise(400, 2));
        UUID three = next(two, Sounds.noise(500, 3));

        assertThat(versions(one)).containsExactly(three.toString(), two.toString(), one.toString());
        assertThat(versions(three)).isEqualTo(versions(one));
        assertThat(listed()).containsExactly(three.toString());
        ApiAnswer second = ada.recording(two).is(200);
        assertThat(second.at("/version").asInt()).isEqualTo(2);
        assertThat(second.text("/fileId")).isEqualTo(one.toString());
        assertThat(second.at("/superseded").asBoolean()).isTrue();
        assertThat(second.at("/media/durationMs").asInt()).isEqualTo(400);
    }

    @Test
    void aVersionIsRestoredAsANewOneWithoutBeingStoredAgain() {
        byte[] file = Sounds.noise(300, 4);
        UUID one = first(file);
        UUID two = next(one, Sounds.noise(400, 5));

        ApiAnswer restored =
                ada.api().post("/api/audio/" + one + "/restoration").is(201);

        UUID three = restored.id();
        assertThat(restored.text("/status")).isEqualTo("ready");
        assertThat(restored.at("/version").asInt()).isEqualTo(3);
        assertThat(restored.at("/restoredFrom").asInt()).isEqualTo(1);
        assertThat(listed()).containsExactly(three.toString());
        assertThat(isStored(three)).isFalse();
        ApiAnswer download = ada.api().get("/api/audio/" + three + "/download").is(200);
        assertThat(Store.send(download.at(""), null).body()).isEqualTo(file);
        assertThat(Rows.events(three)).containsExactly("recording.ready");
        ada.api().post("/api/audio/" + three + "/restoration").isProblem(409, "version-newest");
        assertThat(versions(two)).hasSize(3);
    }

    @Test
    void whenTheNewestIsDeletedTheOneBeforeIsTheNewestAndNoNumberIsGivenTwice() {
        UUID one = first(Sounds.noise(300, 6));
        UUID two = next(one, Sounds.noise(400, 7));
        ada.api().delete("/api/audio/" + two).is(204);

        assertThat(listed()).containsExactly(one.toString());
        assertThat(ada.recording(one).at("/superseded").asBoolean()).isFalse();
        UUID three = next(one, Sounds.noise(500, 8));
        assertThat(ada.recording(three).at("/version").asInt()).isEqualTo(3);
    }

    @Test
    void versionsAreComparedByWhatIsKnownOfThem() {
        UUID one = first(Sounds.noise(300, 9));
        UUID two = next(one, Sounds.tone(600));

        ApiAnswer comparison =
                ada.api().get("/api/audio/" + one + "/comparison?with=" + two).is(200);

        assertThat(comparison.at("/sameFile").asBoolean()).isTrue();
        assertThat(comparison.at("/sameBytes").asBoolean()).isFalse();
        assertThat(comparison.at("/changes").toString())
                .contains("{\"property\":\"durationMs\",\"from\":\"300\",\"to\":\"600\"}")
                .doesNotContain("sampleRate");
    }

    @Test
    void equalBytesOfOneOwnerAreStoredOnceAndKeptUntilTheLastIsDeleted() {
        byte[] file = Sounds.noise(300, 10);
        UUID one = first(file);
        UUID two = first(file);
        assertThat(isStored(one)).isTrue();
        assertThat(isStored(two)).isFalse();
        assertThat(ada.api()
                        .get("/api/audio/" + one + "/comparison?with=" + two)
                        .at("/sameBytes")
                        .asBoolean())
                .isTrue();
        Uploader eve = ada.another();
        UUID foreign = eve.upload("audio/wav", file);
        eve.awaits(foreign, "ready");
        assertThat(objects.find(eve.keys(foreign).original())).isPresent();

        ada.api().delete("/api/audio/" + one).is(204);
        await().until(() -> ada.recording(two).status() == 200
                && Rows.texts(
                                        "select id::text from events.event where subject_id = ? and type = 'recording.deleted'",
                                        one)
                                .size()
                        == 1);
        ada.audio().bean(RecordingFileRemoval.class).remove(one);
        assertThat(isStored(one)).isTrue();
        ApiAnswer download = ada.api().get("/api/audio/" + two + "/download").is(200);
        assertThat(Store.send(download.at(""), null).body()).isEqualTo(file);
        assertThat(Rows.texts("select rendition_key from audio.pub_recordings where id = ?", two))
                .containsExactly(ada.keys(one).rendition());

        ada.api().delete("/api/audio/" + two).is(204);
        await().atMost(Duration.ofSeconds(30)).until(() -> ada.recording(two).status() == 404 && !isStored(one));
    }

    @Test
    void onlyWhatIsReadyAndOnesOwnHasVersions() {
        UUID one = first(Sounds.noise(300, 11));
        UUID waiting = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        Uploader eve = ada.another();
        Map<String, Object> upload = Uploader.announcement("audio/wav", 1000);

        upload.put("versionOf", one);
        eve.announce(upload).isProblem(404, "recording-unknown");
        eve.api().post("/api/audio/uploads/multipart", upload).isProblem(404, "recording-unknown");
        eve.api().get("/api/audio/" + one + "/versions").isProblem(404, "recording-unknown");
        eve.api().post("/api/audio/" + one + "/restoration").isProblem(404, "recording-unknown");
        ada.api()
                .get("/api/audio/" + one + "/comparison?with=" + UUID.randomUUID())
                .isProblem(404, "recording-unknown");
        upload.put("versionOf", waiting);
        ada.announce(upload).isProblem(409, "recording-not-ready");
        ada.api().post("/api/audio/" + waiting + "/restoration").isProblem(409, "recording-not-ready");
        ada.api().post("/api/audio/" + one + "/restoration").isProblem(409, "version-newest");
    }
}
