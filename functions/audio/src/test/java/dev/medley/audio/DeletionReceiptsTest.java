package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.audio.deletions.DeletionReceipt.StoredFile;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Owners are told what went with a recording, by whom and when. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class DeletionReceiptsTest {

    private final FunctionUnderTest audio;
    private final Uploader ada;
    private final Deliveries removal;

    DeletionReceiptsTest(FunctionUnderTest audio) {
        this.audio = audio;
        ada = Uploader.of(audio);
        removal = new Deliveries(audio, "audio-removal");
    }

    private UUID deleted(String query) {
        UUID id = ada.upload("audio/wav", Sounds.noise(300, 60));
        ada.awaits(id, "ready");
        ada.api().delete("/api/audio/" + id + query).is(204);
        audio.bean(RecordingFileRemoval.class).remove(id);
        return id;
    }

    private void report(UUID id, String type, Map<String, ?> data) {
        removal.deliver(Deliveries.event(type, ada.account().id(), id, data));
    }

    private ApiAnswer receipt(UUID id) {
        return ada.api().get("/api/audio/deletions/" + id).is(200);
    }

    private static List<String> documentedKinds() {
        return Stream.of(StoredFile.class.getRecordComponents())
                .filter(component -> component.getName().equals("kind"))
                .flatMap(component -> Stream.of(
                        component.getAccessor().getAnnotation(Schema.class).allowableValues()))
                .toList();
    }

    @Test
    void aReceiptIsCompleteOnceTheFilesAreGoneAndAllHaveReported() throws Exception {
        byte[] file = Sounds.noise(300, 60);
        UUID id = deleted("");

        ApiAnswer first = receipt(id);
        assertThat(first.text("/reason")).isEqualTo("owner");
        assertThat(first.at("/keepTranscripts").asBoolean()).isFalse();
        assertThat(first.text("/sha256")).isEqualTo(Sounds.sha256(file));
        assertThat(first.at("/files").findValuesAsText("kind")).containsExactly("original", "preview", "rendition");
        assertThat(documentedKinds())
                .containsAll(first.at("/files").findValuesAsText("kind"))
                .contains("optimized");
        assertThat(first.at("/files/0/bytes").asInt()).isEqualTo(file.length);
        assertThat(first.at("/files/2/bytes").asInt()).isEqualTo(file.length);
        assertThat(first.at("/bytesKept").asBoolean()).isFalse();
        assertThat(first.at("/complete").asBoolean()).isFalse();

        report(id, "prediction.removed-with-recording", Map.of("predictions", 2));
        report(id, "prediction.removed-with-recording", Map.of("predictions", 0));
        report(id, "transcription.removed-with-recording", Map.of("transcriptions", 1, "keepTranscripts", false));
        report(id, "transcript.removed-with-recording", Map.of("transcripts", 3, "keepTranscripts", false));
        assertThat(receipt(id).at("/complete").asBoolean()).isFalse();
        report(id, "document.removed-with-recording", Map.of("documents", 1, "passages", 7));

        ApiAnswer whole = receipt(id);
        assertThat(whole.at("/complete").asBoolean()).isTrue();
        assertThat(whole.at("/reports").toString())
                .contains("\"function\":\"predictions\",\"removed\":{\"predictions\":2}")
                .contains("\"function\":\"speech\",\"removed\":{\"transcriptions\":1}")
                .contains("\"function\":\"transcripts\",\"removed\":{\"transcripts\":3}")
                .contains("\"passages\":7");
        assertThat(whole.body()).doesNotContain("sound");
        assertThat(ada.api().get("/api/audio/deletions").text("/items/0/recordingId"))
                .isEqualTo(id.toString());
    }

    @Test
    void removingAgainChangesNoReceipt() {
        UUID id = deleted("?keepTranscripts=true");
        String before = receipt(id).body();
        audio.bean(RecordingFileRemoval.class).remove(id);
        assertThat(receipt(id).body()).isEqualTo(before);
        assertThat(receipt(id).at("/keepTranscripts").asBoolean()).isTrue();
    }

    @Test
    void anUploadThatIsCancelledHasAReceiptWithoutFiles() {
        UUID id = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        ada.api().post("/api/audio/uploads/" + id + "/cancellation").is(204);
        audio.bean(RecordingFileRemoval.class).remove(id);
        ApiAnswer receipt = receipt(id);
        assertThat(receipt.text("/reason")).isEqualTo("cancellation");
        assertThat(receipt.at("/files")).isEmpty();
        assertThat(receipt.at("/sha256").isNull()).isTrue();
    }

    @Test
    void receiptsAreTheirOwnersAndGoWithTheAccount() {
        UUID id = deleted("");
        Uploader eve = ada.another();
        eve.api().get("/api/audio/deletions/" + id).isProblem(404, "deletion-unknown");
        assertThat(eve.api().get("/api/audio/deletions").is(200).at("/items")).isEmpty();
        report(UUID.randomUUID(), "prediction.removed-with-recording", Map.of("predictions", 1));

        removal.deliver("account.erased", ada.account().id(), Map.of());

        ada.api().get("/api/audio/deletions/" + id).isProblem(404, "deletion-unknown");
    }
}
