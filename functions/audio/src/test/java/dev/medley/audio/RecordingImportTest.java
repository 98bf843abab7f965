package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import dev.medley.audio.imports.RecordingImportService;
import dev.medley.jobs.JobService;
import dev.medley.jobs.JobStatus;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Recordings from a server of the test's own, which is on this machine. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RecordingImportTest {

    private static final String IMPORTS = "/api/audio/imports";

    private final FunctionUnderTest audio;
    private final Uploader ada;
    private final HttpServer server;

    RecordingImportTest(FunctionUnderTest audio) throws IOException {
        this.audio = audio;
        ada = Uploader.of(audio);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void serve(String path, int status, String header, String value, byte[] body) {
        server.createContext(path, exchange -> {
            exchange.getResponseHeaders().set(header, value);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private ApiAnswer request(String url) {
        return ada.api().post(IMPORTS, Map.of("url", url));
    }

    private ApiAnswer rejected(String path) {
        UUID id = request(url(path)).is(202).id();
        return ada.awaits(id, "rejected");
    }

    private static String statusOf(ApiAnswer accepted) {
        return String.join(
                "",
                Rows.texts(
                        "select status || coalesce(' ' || error_code, '') from jobs.job where id = ?",
                        UUID.fromString(accepted.text("/jobId"))));
    }

    @Test
    void aFileIsFetchedAndExaminedAsAnUpload() {
        byte[] file = Sounds.noise(300, System.nanoTime());
        serve("/talks/Caf\u00e9.wav", 200, "Content-Type", "application/octet-stream", file);
        ApiAnswer accepted = request(url("/talks/Caf%C3%A9.wav?key=secret")).is(202);
        assertThat(accepted.header("Location")).isEqualTo("/api/audio/" + accepted.text("/recordingId"));
        ApiAnswer recording = ada.awaits(accepted.id(), "ready");
        assertThat(recording.text("/fileName")).isEqualTo("Caf\u00e9.wav");
        assertThat(recording.text("/contentType")).isEqualTo("audio/wav");
        assertThat(recording.at("/sizeBytes").asInt()).isEqualTo(file.length);
        ApiAnswer download =
                ada.api().get("/api/audio/" + accepted.id() + "/download").is(200);
        assertThat(Store.send(download.at(""), null).body()).isEqualTo(file);
        assertThat(statusOf(accepted)).isEqualTo("succeeded");
        await().atMost(Duration.ofSeconds(30))
                .until(() -> Rows.texts("select url from audio.import where id = ?", accepted.id())
                        .isEmpty());
    }

    @Test
    void itIsCalledWhatIsSaid() {
        serve("/x", 200, "Content-Type", "audio/wav", Sounds.tone(300));
        ApiAnswer accepted = ada.api()
                .post(IMPORTS, Map.of("url", url("/x"), "fileName", "talk.wav"))
                .is(202);
        assertThat(ada.recording(accepted.id()).text("/fileName")).isEqualTo("talk.wav");
        ada.awaits(accepted.id(), "ready");
    }

    @Test
    void redirectsAreFollowedToPublicServersAlone() {
        serve("/moved", 302, "Location", "/here", new byte[0]);
        serve("/here", 200, "Content-Type", "audio/wav", Sounds.tone(300));
        ada.awaits(request(url("/moved")).is(202).id(), "ready");
        serve("/inside", 302, "Location", "http://169.254.169.254/latest/meta-data", new byte[0]);
        assertThat(rejected("/inside").text("/rejection/code")).isEqualTo("import-refused");
    }

    @Test
    void whatCannotBeFetchedIsRejectedWithTheReason() {
        serve("/gone", 404, "Content-Type", "text/html", new byte[] {1});
        ApiAnswer gone = rejected("/gone");
        assertThat(gone.text("/rejection/code")).isEqualTo("import-failed");
        assertThat(gone.text("/rejection/detail")).contains("404");
        serve("/page", 200, "Content-Type", "audio/wav", "<html>".repeat(100).getBytes(StandardCharsets.UTF_8));
        assertThat(rejected("/page").text("/rejection/code")).isEqualTo("import-refused");
        serve("/empty", 200, "Content-Type", "audio/wav", new byte[0]);
        assertThat(rejected("/empty").text("/rejection/code")).isEqualTo("import-refused");
    }

    @Test
    void addressesOfNoPublicServerAreRefusedAtOnce() {
        for (String url : new String[] {
            "http://169.254.169.254/latest",
            "http://10.0.0.1/a.wav",
            "ftp://example.org/a.wav",
            "file:///etc/passwd",
            "no address",
            "http://",
            "http://user:pass@example.org/a.wav"
        }) {
            request(url).isProblem(422, "url-blocked");
        }
        request(" ").isProblem(422, "validation-failed");
        assertThat(ada.api().get("/api/audio").is(200).at("/items")).isEmpty();
    }

    @Test
    void aFailedImportIsGivenBack() {
        serve("/gone", 404, "Content-Type", "text/html", new byte[] {1});
        UUID id = request(url("/gone")).is(202).id();
        ada.awaits(id, "rejected");
        assertThat(Rows.events(id))
                .contains("recording-import.requested", "recording-import.finished", "recording.rejected");
    }

    @Test
    void aRecordingThatIsDeletedMeanwhileIsNotFetched() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        byte[] file = Sounds.tone(300);
        server.createContext("/slow", exchange -> {
            asked.countDown();
            awaitUninterrupted(answer);
            exchange.sendResponseHeaders(200, file.length);
            exchange.getResponseBody().write(file);
            exchange.close();
        });
        ApiAnswer accepted = request(url("/slow")).is(202);
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        ada.api().delete("/api/audio/" + accepted.id()).is(204);
        answer.countDown();
        await().atMost(Duration.ofSeconds(30)).until(() -> statusOf(accepted).equals("cancelled"));
        ada.recording(accepted.id()).isProblem(404, "recording-unknown");
    }

    @Test
    void anImportThatIsCancelledIsRejectedWhateverItsWorkerDid() throws InterruptedException {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch answer = new CountDownLatch(1);
        server.createContext("/slow", exchange -> {
            asked.countDown();
            awaitUninterrupted(answer);
            exchange.close();
        });
        ApiAnswer accepted = request(url("/slow")).is(202);
        assertThat(asked.await(30, TimeUnit.SECONDS)).isTrue();
        UUID jobId = UUID.fromString(accepted.text("/jobId"));
        assertThat(audio.bean(JobService.class).cancel(jobId, ada.account().id()))
                .isTrue();
        assertThat(ada.awaits(accepted.id(), "rejected").text("/rejection/code"))
                .isEqualTo("import-cancelled");
        answer.countDown();
    }

    @Test
    void anEndThatIsHeardOfTwiceOrTooLateChangesNothing() {
        serve("/x", 200, "Content-Type", "audio/wav", Sounds.tone(300));
        UUID id = request(url("/x")).is(202).id();
        ada.awaits(id, "ready");
        RecordingImportService service = audio.bean(RecordingImportService.class);
        service.end(id, ada.account().id(), JobStatus.FAILED);
        service.end(id, ada.account().id(), JobStatus.SUCCEEDED);
        assertThat(ada.recording(id).text("/status")).isEqualTo("ready");
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            boolean _ = latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
