package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is thrown away can be taken back for a while, and is deleted then. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class TrashTest {

    private final FunctionUnderTest audio;
    private final ObjectStore objects;
    private final Uploader ada;

    TrashTest(FunctionUnderTest audio) {
        this.audio = audio;
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        ada = Uploader.of(audio);
    }

    private UUID ready(long seed) {
        UUID id = ada.upload("audio/wav", Sounds.noise(300, seed));
        ada.awaits(id, "ready");
        return id;
    }

    private UUID nextVersion(UUID id) {
        ApiAnswer restored = nextOf(id);
        return Uploader.idOf(restored);
    }

    private ApiAnswer nextOf(UUID id) {
        byte[] file = Sounds.noise(400, id.hashCode());
        var upload = Uploader.announcement("audio/wav", file.length);
        upload.put("versionOf", id);
        ApiAnswer announced = ada.announce(upload).is(201);
        assertThat(Store.send(announced.at("/upload"), file).statusCode()).isEqualTo(200);
        ada.awaits(Uploader.idOf(announced), "ready");
        return announced;
    }

    private ApiAnswer trash(UUID id) {
        return ada.api().post("/api/audio/" + id + "/trash");
    }

    private List<String> trashed() {
        return ada.api().get("/api/audio/trash").is(200).at("/items").findValuesAsText("id");
    }

    private List<String> listed() {
        return ada.api().get("/api/audio").is(200).at("/items").findValuesAsText("id");
    }

    private List<String> published(UUID id) {
        return Rows.texts("select status from audio.pub_recordings where id = ?", id);
    }

    @Test
    void aFileIsThrownAwayWithAllItsVersionsAndTakenBack() {
        UUID one = ready(40);
        UUID two = nextVersion(one);

        ApiAnswer stay = trash(one).is(200);

        assertThat(stay.text("/fileId")).isEqualTo(one.toString());
        assertThat(Duration.between(Instant.parse(stay.text("/trashedAt")), Instant.parse(stay.text("/purgeAt"))))
                .isEqualTo(Duration.ofDays(30));
        for (UUID id : List.of(one, two)) {
            ada.recording(id).isProblem(404, "recording-unknown");
            ada.api().get("/api/audio/" + id + "/download").isProblem(404, "recording-unknown");
            ada.api().get("/api/audio/" + id + "/waveform").isProblem(404, "recording-unknown");
            ada.api().get("/api/audio/" + id + "/versions").isProblem(404, "recording-unknown");
            ada.api().post("/api/audio/" + id + "/restoration").isProblem(404, "recording-unknown");
            assertThat(published(id)).isEmpty();
        }
        assertThat(listed()).isEmpty();
        ApiAnswer list = ada.api().get("/api/audio/trash").is(200);
        assertThat(list.text("/items/0/recording/id")).isEqualTo(two.toString());
        assertThat(list.text("/items/0/purgeAt")).isEqualTo(stay.text("/purgeAt"));
        assertThat(trashed()).containsExactly(two.toString());
        assertThat(trash(two).is(200).body()).isEqualTo(stay.body());

        ada.api().delete("/api/audio/" + two + "/trash").is(204);

        assertThat(listed()).containsExactly(two.toString());
        assertThat(published(one)).containsExactly("ready");
        assertThat(trashed()).isEmpty();
        ada.api().delete("/api/audio/" + two + "/trash").isProblem(404, "recording-unknown");
        assertThat(Rows.events(one)).containsExactly("recording.ready", "recording.trashed");
        assertThat(Rows.events(two)).containsExactly("recording.ready", "recording.restored");
    }

    @Test
    void whatIsInTheTrashForTooLongIsDeletedForGood() {
        UUID id = ready(41);
        UUID other = ready(42);
        trash(id).is(200);
        FunctionUnderTest later = audio.later(Duration.ofDays(31));
        later.as(ada.account()).delete("/api/audio/" + id + "/trash").isProblem(404, "recording-unknown");

        later.bean(TrashPurge.class).purge();

        assertThat(Rows.events(id)).containsExactly("recording.ready", "recording.trashed", "recording.deleted");
        ApiAnswer receipt = ada.api().get("/api/audio/deletions/" + id).is(200);
        assertThat(receipt.text("/reason")).isEqualTo("trash");
        ada.recording(other).is(200);
    }

    @Test
    void theTrashIsEmptiedByTheNextSweep() {
        UUID id = ready(43);
        UUID other = ready(44);
        trash(id).is(200);
        Uploader eve = ada.another();
        assertThat(eve.api()
                        .delete("/api/audio/trash")
                        .is(202)
                        .at("/recordings")
                        .asInt())
                .isZero();

        assertThat(ada.api()
                        .delete("/api/audio/trash")
                        .is(202)
                        .at("/recordings")
                        .asInt())
                .isEqualTo(1);

        assertThat(trashed()).isEmpty();
        ada.api().delete("/api/audio/" + id + "/trash").isProblem(404, "recording-unknown");
        trash(id).isProblem(404, "recording-unknown");
        audio.tick("audio-sweep");
        audio.bean(RecordingFileRemoval.class).remove(id);
        assertThat(objects.find(ada.keys(id).original())).isEmpty();
        assertThat(Rows.events(id)).endsWith("recording.deleted");
        ada.recording(other).is(200);
    }

    @Test
    void whatIsInTheTrashIsDeletedAtOnceByDelete() {
        UUID id = ready(45);
        trash(id).is(200);
        ada.api().delete("/api/audio/" + id).is(204);
        assertThat(trashed()).isEmpty();
        assertThat(ada.api().get("/api/audio/deletions/" + id).is(200).text("/reason"))
                .isEqualTo("owner");
    }

    @Test
    void whatIsUnderWayOrOthersIsNotThrownAway() {
        UUID waiting = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        trash(waiting).isProblem(409, "recording-unfinished");
        UUID id = ready(46);
        var upload = Uploader.announcement("audio/wav", 1000);
        upload.put("versionOf", id);
        ada.announce(upload).is(201);
        trash(id).isProblem(409, "recording-unfinished");
        UUID own = ready(47);
        Uploader eve = ada.another();
        eve.api().post("/api/audio/" + own + "/trash").isProblem(404, "recording-unknown");
        trash(own).is(200);
        eve.api().delete("/api/audio/" + own + "/trash").isProblem(404, "recording-unknown");
        assertThat(eve.api().get("/api/audio/trash").at("/items")).isEmpty();
        upload.put("versionOf", own);
        ada.announce(upload).isProblem(404, "recording-unknown");
    }

    @Test
    void whoThrowsAwayAtOnceIsAnsweredTheSameAndItHappensOnce() throws Exception {
        UUID id = ready(48);
        List<ApiAnswer> answers = AtOnce.each(List.of(1, 2, 3, 4), _ -> trash(id));
        assertThat(answers).allSatisfy(answer -> answer.is(200));
        assertThat(answers.stream().map(ApiAnswer::body).distinct()).hasSize(1);
        assertThat(Rows.events(id)).containsExactly("recording.ready", "recording.trashed");
    }

    @Test
    void equalBytesOfWhatIsInTheTrashAreSharedAndStay() {
        UUID id = ready(49);
        trash(id).is(200);
        UUID same = ready(49);
        ada.api().delete("/api/audio/" + id).is(204);
        audio.bean(RecordingFileRemoval.class).remove(id);

        ApiAnswer receipt = ada.api().get("/api/audio/deletions/" + id).is(200);
        assertThat(receipt.at("/bytesKept").asBoolean()).isTrue();
        assertThat(receipt.at("/files").findValuesAsText("kind")).containsExactly("original", "preview", "rendition");
        ApiAnswer download = ada.api().get("/api/audio/" + same + "/download").is(200);
        assertThat(Store.send(download.at(""), null).statusCode()).isEqualTo(200);
    }
}
