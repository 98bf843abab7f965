package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** Nothing stays where it is for ever. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class SweepTest {

    private final FunctionUnderTest audio;
    private final ObjectStore objects;
    private final Uploader ada;

    SweepTest(FunctionUnderTest audio) {
        this.audio = audio;
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        ada = Uploader.of(audio);
    }

    @Test
    void aLostNoticeIsMadeUpFor(@TempDir Path folder) throws IOException {
        UUID id = arrivedUnheard(folder, "uploading");
        audio.tick("audio-sweep");
        ada.awaits(id, "ready");
    }

    @Test
    void aWorkerThatDiedIsReplaced(@TempDir Path folder) throws IOException {
        UUID id = arrivedUnheard(folder, "processing");
        audio.tick("audio-sweep");
        ada.awaits(id, "ready");
    }

    @Test
    void anUploadThatNeverCameIsGivenUp() {
        UUID id = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));

        audio.later(Duration.ofHours(2)).tick("audio-sweep");

        ApiAnswer rejected = ada.recording(id);
        assertThat(rejected.text("/status")).isEqualTo("rejected");
        assertThat(rejected.text("/rejection/code")).isEqualTo("upload-expired");
        assertThat(Rows.events(id)).containsExactly("recording.rejected");
    }

    @Test
    void anUploadThatMayStillComeIsLeftAlone() {
        UUID id = Uploader.idOf(ada.announce(Uploader.announcement("audio/wav", 1000)));
        Rows.change("update audio.recording set due_at = now() where id = ?", id);
        audio.tick("audio-sweep");
        assertThat(ada.recording(id).text("/status")).isEqualTo("uploading");
    }

    @Test
    void aDeletedRecordingIsForgotten() {
        UUID id =
                Uploader.idOf(ada.api().post("/api/audio/uploads/multipart", Uploader.announcement("audio/wav", 1000)));
        ada.api().delete("/api/audio/" + id).is(204);

        audio.later(Duration.ofHours(25)).tick("audio-sweep");

        assertThat(Rows.texts("select status from audio.recording where id = ?", id))
                .isEmpty();
    }

    /** The object comes first and its notice is read before anybody knows of the recording. */
    private UUID arrivedUnheard(Path folder, String status) throws IOException {
        UUID id = UUID.randomUUID();
        byte[] bytes = Sounds.tone(300);
        objects.upload(Files.write(folder.resolve("file"), bytes), ada.keys(id).upload(), "audio/wav");
        await().until(SweepTest::noNoticeWaits);
        Rows.change("""
                insert into audio.recording (id, owner_id, status, file_name, content_type, size_bytes, expires_at,
                    due_at, created_at, updated_at, file_id, content_id)
                values (?, ?, ?, 'sound', 'audio/wav', ?, now() + interval '1 hour', now(), now(), now(), ?, ?)""", id, ada.account().id(), status, bytes.length, id, id);
        return id;
    }

    static boolean noNoticeWaits() {
        try (SqsClient sqs = TestServers.shared().queues().client()) {
            return sqs
                    .getQueueAttributes(
                            r -> r.queueUrl(TestServers.shared().queues().urlPrefix() + "audio-arrivals")
                                    .attributeNames(
                                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES,
                                            QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_NOT_VISIBLE))
                    .attributes()
                    .values()
                    .stream()
                    .allMatch("0"::equals);
        }
    }
}
