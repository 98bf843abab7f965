package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What owners say of their recordings. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class LibraryTest {

    private final FunctionUnderTest audio;
    private final Uploader ada;

    LibraryTest(FunctionUnderTest audio) {
        this.audio = audio;
        ada = Uploader.of(audio);
    }

    private UUID announce(String fileName) {
        Map<String, Object> upload = Uploader.announcement("audio/wav", 1000);
        upload.put("fileName", fileName);
        return Uploader.idOf(ada.announce(upload).is(201));
    }

    private ApiAnswer say(UUID id, Map<String, ?> what) {
        return ada.api().patch("/api/audio/" + id, what);
    }

    private List<String> found(String query) {
        return ada.api().get("/api/audio?" + query).is(200).at("/items").findValuesAsText("id");
    }

    @Test
    void aTitleADescriptionAndTagsAreSaidAndTakenBack() {
        UUID id = announce("a.wav");
        ApiAnswer said = say(
                        id,
                        Map.of(
                                "title", " Budget ",
                                "description", "Of the year.\nAll of it.",
                                "tags", List.of("Work", "work ", "Two  words", "e\u0301te")))
                .is(200);
        assertThat(said.text("/title")).isEqualTo("Budget");
        assertThat(said.at("/tags").toString()).isEqualTo("[\"work\",\"two words\",\"\u00e9te\"]");
        ApiAnswer read = ada.recording(id).is(200);
        assertThat(read.text("/description")).isEqualTo("Of the year.\nAll of it.");
        Map<String, Object> nothing = new HashMap<>();
        nothing.put("title", null);
        nothing.put("tags", null);
        ApiAnswer left = say(id, nothing).is(200);
        assertThat(left.at("/title").isNull()).isTrue();
        assertThat(left.at("/tags")).isEmpty();
        assertThat(left.text("/description")).isNotEmpty();
    }

    @Test
    void whatHasChangedSinceItWasReadIsNotOverwritten() {
        UUID id = announce("a.wav");
        String tag = ada.recording(id).is(200).header("ETag");
        Api knowing = ada.api().header("If-Match", tag);
        knowing.patch("/api/audio/" + id, Map.of("title", "One")).is(200);
        knowing.patch("/api/audio/" + id, Map.of("title", "Two")).isProblem(412, "precondition-failed");
        assertThat(ada.recording(id).text("/title")).isEqualTo("One");
    }

    @Test
    void whatIsNoTitleOrTagIsRefused() {
        UUID id = announce("a.wav");
        say(id, Map.of("title", "x".repeat(201))).isProblem(422, "validation-failed");
        say(id, Map.of("title", "a\nb")).isProblem(422, "validation-failed");
        say(id, Map.of("tags", List.of(" "))).isProblem(422, "validation-failed");
        say(id, Map.of("tags", List.of("a\nb"))).isProblem(422, "validation-failed");
        say(id, Map.of("tags", IntStream.range(0, 21).mapToObj(i -> "t" + i).toList()))
                .isProblem(422, "validation-failed");
        say(id, Map.of("fileName", "other")).isProblem(400, "request-malformed");
        ada.another().api().patch("/api/audio/" + id, Map.of("title", "Mine")).isProblem(404, "recording-unknown");
        assertThat(ada.recording(id).at("/title").isNull()).isTrue();
    }

    @Test
    void aNewVersionHasWhatWasSaidOfItsFile() {
        UUID one = ada.upload("audio/wav", Sounds.noise(300, 70));
        ada.awaits(one, "ready");
        say(one, Map.of("title", "Budget", "tags", List.of("work"))).is(200);
        UUID collection = collection("Meetings");
        put(collection, one).is(204);
        ada.api().post(notes(one), Map.of("text", "At first", "atMs", 100)).is(201);
        byte[] file = Sounds.noise(400, 71);
        Map<String, Object> upload = Uploader.announcement("audio/wav", file.length);
        upload.put("versionOf", one);
        ApiAnswer announced = ada.announce(upload).is(201);
        Store.send(announced.at("/upload"), file);
        UUID two = Uploader.idOf(announced);
        ApiAnswer later = ada.awaits(two, "ready");

        assertThat(later.text("/title")).isEqualTo("Budget");
        assertThat(ada.api().get(notes(two)).is(200).at("/items").findValuesAsText("recordingId"))
                .containsExactly(one.toString());
        assertThat(found("collectionId=" + collection)).containsExactly(two.toString());
        ApiAnswer versions = ada.api().get("/api/audio/" + two + "/versions").is(200);
        assertThat(versions.at("/items").findValuesAsText("title")).containsExactly("Budget", "Budget");
        ada.api().delete("/api/audio/" + two).is(204);
        assertThat(ada.recording(one).text("/title")).isEqualTo("Budget");
    }

    @Test
    void tagsAreCountedAndFiltered() {
        UUID one = announce("a.wav");
        UUID two = announce("b.wav");
        say(one, Map.of("tags", List.of("work", "loud"))).is(200);
        say(two, Map.of("tags", List.of("Work"))).is(200);
        ApiAnswer tags = ada.api().get("/api/audio/tags").is(200);
        assertThat(tags.at("/items").toString())
                .isEqualTo("[{\"tag\":\"work\",\"files\":2},{\"tag\":\"loud\",\"files\":1}]");
        assertThat(found("tag=LOUD")).containsExactly(one.toString());
        assertThat(ada.another().api().get("/api/audio/tags").is(200).at("/items"))
                .isEmpty();
        ada.api().delete("/api/audio/" + one).is(204);
        assertThat(ada.api().get("/api/audio/tags").is(200).at("/items").findValuesAsText("tag"))
                .containsExactly("work");
    }

    private static String notes(UUID id) {
        return "/api/audio/" + id + "/notes";
    }

    @Test
    void notesAreWrittenChangedAndDeleted() {
        UUID id = ada.upload("audio/wav", Sounds.tone(1000));
        ada.awaits(id, "ready");
        ada.api().post(notes(id), Map.of("text", "Late", "atMs", 1001)).isProblem(422, "note-time-invalid");
        ada.api().post(notes(id), Map.of("text", " ")).isProblem(422, "validation-failed");
        UUID late = ada.api()
                .post(notes(id), Map.of("text", "Late", "atMs", 900))
                .is(201)
                .id();
        UUID early = ada.api()
                .post(notes(id), Map.of("text", "Early", "atMs", 10))
                .is(201)
                .id();
        UUID all =
                ada.api().post(notes(id), Map.of("text", "All of it")).is(201).id();
        assertThat(ada.api().get(notes(id) + "?sort=atMs").is(200).at("/items").findValuesAsText("id"))
                .containsExactly(all.toString(), early.toString(), late.toString());
        Map<String, Object> nowhere = new HashMap<>();
        nowhere.put("atMs", null);
        ApiAnswer changed = ada.api().patch(notes(id) + "/" + late, nowhere).is(200);
        assertThat(changed.at("/atMs").isNull()).isTrue();
        assertThat(changed.text("/text")).isEqualTo("Late");
        ada.api().patch(notes(id) + "/" + late, Map.of("atMs", 5000)).isProblem(422, "note-time-invalid");
        ada.api().header("If-Match", "\"1\"").delete(notes(id) + "/" + late).isProblem(412, "precondition-failed");
        ada.api().delete(notes(id) + "/" + late).is(204);
        ada.api().delete(notes(id) + "/" + late).isProblem(404, "note-unknown");
        ada.api().patch(notes(id) + "/" + late, Map.of("text", "x")).isProblem(404, "note-unknown");
        ada.api()
                .patch(notes(announce("other.wav")) + "/" + early, Map.of("text", "x"))
                .isProblem(404, "note-unknown");
        Api eve = ada.another().api();
        eve.get(notes(id)).isProblem(404, "recording-unknown");
        eve.post(notes(id), Map.of("text", "x")).isProblem(404, "recording-unknown");
        eve.patch(notes(id) + "/" + early, Map.of("text", "x")).isProblem(404, "recording-unknown");
        eve.delete(notes(id) + "/" + early).isProblem(404, "recording-unknown");
    }

    @Test
    void aMomentIsNotedOfWhatCanBeHeardOnly() {
        UUID id = announce("a.wav");
        ada.api().post(notes(id), Map.of("text", "x", "atMs", 0)).isProblem(409, "recording-not-ready");
        UUID note = ada.api().post(notes(id), Map.of("text", "x")).is(201).id();
        ada.api().patch(notes(id) + "/" + note, Map.of("atMs", 0)).isProblem(409, "recording-not-ready");
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

    @Test
    void whatWasSaidOfAFileGoesWithItsLastVersion() {
        UUID id = announce("a.wav");
        say(id, Map.of("title", "Budget")).is(200);
        ada.api().post(notes(id), Map.of("text", "Secret")).is(201);
        put(collection("Meetings"), id).is(204);
        ada.api().delete("/api/audio/" + id).is(204);
        new Deliveries(audio, "audio-library")
                .deliver(Deliveries.event("recording.deleted", ada.account().id(), id, Map.of()));
        assertThat(Rows.texts("select title from audio.file_detail where file_id = ?", id))
                .isEmpty();
        assertThat(Rows.texts("select text from audio.note where file_id = ?", id))
                .isEmpty();
    }

    @Test
    void whatWasSaidIsExportedAndErasedWithTheAccount() {
        UUID id = announce("a.wav");
        say(id, Map.of("title", "Budget", "tags", List.of("work"))).is(200);
        ada.api().post(notes(id), Map.of("text", "She agrees.")).is(201);
        put(collection("Meetings"), id).is(204);
        String exported = "select kind || document::text from audio.pub_export where account_id = ? order by kind";
        assertThat(String.join("\n", Rows.texts(exported, ada.account().id())))
                .contains("recording-details", "Budget", "work", "recording-notes", "She agrees.")
                .contains("recording-collections", "Meetings");
        UUID account = ada.account().id();
        UUID _ = new Deliveries(audio, "audio-removal").deliver("account.erased", account, Map.of());
        assertThat(Rows.texts(exported, account)).isEmpty();
        assertThat(Medley.TOPOLOGY.subscribersOf("account.erased"))
                .filteredOn(queue -> queue.startsWith("audio-"))
                .containsExactly("audio-removal");
    }
}
