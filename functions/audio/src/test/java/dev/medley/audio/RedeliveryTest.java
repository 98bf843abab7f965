package dev.medley.audio;

import static java.util.concurrent.CompletableFuture.runAsync;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.topology.Medley;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/** The store tells of an arrival at least once, in any order, and the holder of a URL may use it again. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RedeliveryTest {

    private final ObjectStore objects;
    private final QueueConsumer arrivals;
    private final Uploader ada;

    RedeliveryTest(FunctionUnderTest audio) {
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        arrivals = audio.consumer("audio-arrivals");
        ada = Uploader.of(audio);
    }

    @Test
    void aSecondNoticeChangesNothing() {
        UUID id = ada.upload("audio/wav", Sounds.tone(300));
        ApiAnswer ready = ada.awaits(id, "ready");

        tell(ada.keys(id).upload());

        assertThat(ada.recording(id).body()).isEqualTo(ready.body());
        assertThat(Rows.events(id)).containsExactly("recording.ready");
    }

    @Test
    void noticesAtTheSameTimeHaveOneEffect() {
        UUID id = ada.upload("audio/wav", Sounds.noise(60_000, 7));

        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Runnable notice = () -> tell(ada.keys(id).upload());
            CompletableFuture.allOf(runAsync(notice, threads), runAsync(notice, threads), runAsync(notice, threads))
                    .join();
        }

        ada.awaits(id, "ready");
        await().until(() -> objects.find(ada.keys(id).upload()).isEmpty());
        assertThat(Rows.events(id)).containsExactly("recording.ready");
        assertThat(objects.find(ada.keys(id).original())).isPresent();
        assertThat(objects.find(ada.keys(id).rendition())).isPresent();
    }

    @Test
    void aSecondPutDoesNotTouchWhatIsReady() {
        byte[] file = Sounds.noise(300, 1);
        byte[] other = Sounds.noise(300, 2);
        ApiAnswer announced = ada.announce(Uploader.announcement("audio/wav", file.length));
        UUID id = Uploader.idOf(announced);
        Store.send(announced.at("/upload"), file);
        ApiAnswer ready = ada.awaits(id, "ready");

        assertThat(Store.send(announced.at("/upload"), other).statusCode()).isEqualTo(200);

        await().until(() -> objects.find(ada.keys(id).upload()).isEmpty());
        assertThat(ada.recording(id).body()).isEqualTo(ready.body());
        ApiAnswer download = ada.api().get("/api/audio/" + id + "/download").is(200);
        assertThat(Store.send(download.at(""), null).body()).isEqualTo(file);
    }

    @Test
    void otherBytesThanThoseThatWereSettledOnAreRefused() {
        byte[] file = Sounds.noise(300, 1);
        ApiAnswer announced = ada.announce(Uploader.announcement("audio/wav", file.length));
        UUID id = Uploader.idOf(announced);
        Rows.change("update audio.recording set sha256 = decode(repeat('00', 32), 'hex') where id = ?", id);

        Store.send(announced.at("/upload"), file);

        assertThat(ada.awaits(id, "rejected").text("/rejection/code")).isEqualTo("checksum-mismatch");
    }

    @Test
    void whatArrivesAfterDeletionIsRemoved() {
        byte[] file = Sounds.tone(300);
        ApiAnswer announced = ada.announce(Uploader.announcement("audio/wav", file.length));
        UUID id = Uploader.idOf(announced);
        ada.api().delete("/api/audio/" + id).is(204);

        assertThat(Store.send(announced.at("/upload"), file).statusCode()).isEqualTo(200);

        await().until(() -> objects.find(ada.keys(id).upload()).isEmpty());
        ada.recording(id).isProblem(404, "recording-unknown");
        assertThat(Rows.events(id)).containsExactly("recording.deleted");
    }

    @Test
    void aFileThatKillsWorkersIsGivenUp() {
        byte[] file = Sounds.tone(300);
        ApiAnswer announced = ada.announce(Uploader.announcement("audio/wav", file.length));
        UUID id = Uploader.idOf(announced);
        Rows.change("update audio.recording set attempts = 20 where id = ?", id);

        Store.send(announced.at("/upload"), file);

        assertThat(ada.awaits(id, "rejected").text("/rejection/code")).isEqualTo("processing-failed");
    }

    @Test
    void noticesOfNothingAreIgnored() {
        UUID nobody = UUID.randomUUID();
        tell("uploads/" + nobody + "/" + nobody);
        tell("uploads/../../etc/passwd");
        tell("uploads/%s/%s".formatted("-".repeat(36), nobody));
        arrivals.consume(new QueueMessage("1", "{\"Event\": \"s3:TestEvent\"}", 1));
        assertThat(Rows.events(nobody)).isEmpty();
    }

    private void tell(String key) {
        arrivals.consume(new QueueMessage("1", """
                {"Records": [{"s3": {"bucket": {"name": "recordings"}, "object": {"key": "%s"}}}]}""".formatted(key), 1));
    }
}
