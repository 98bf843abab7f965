package dev.medley.accountdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.events.Event;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.objects.ObjectStores;
import dev.medley.storage.JsonCodec;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Exports of somebody who has recordings, in a stand-in for the view that the audio function publishes. */
@FunctionTest("account-data")
class ExportFilesTest {

    private static final String EXPORTS = "/api/users/me/exports";

    private final FunctionUnderTest function;
    private final TestAccount owner = TestAccount.any();
    private final Api api;
    private final UUID id = owner.id();

    @TempDir
    private Path folder;

    ExportFilesTest(FunctionUnderTest function) {
        this.function = function;
        api = function.as(owner);
    }

    @Test
    void theFilesAreInTheZipAsTheyWereUploaded() throws IOException {
        byte[] large = new byte[20 << 20];
        new Random(7).nextBytes(large);
        UUID first = recording("ready", "Interview mit Zoë.wav", large);
        UUID second =
                recording("ready", "../../etc/pass:wd", "small".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        UUID rejected = recording("rejected", "song.wav", null);
        UUID missing = recording("ready", "lost.wav", null);
        recordingOf(UUID.randomUUID(), "ready", "others.wav");

        Zipped zip = exported();

        assertThat(zip.files().get("audio/files/" + first + "-Interview mit Zoë.wav"))
                .isEqualTo(large);
        assertThat(zip.files().get("audio/files/" + second + "-.._.._etc_pass_wd"))
                .asString()
                .isEqualTo("small");
        assertThat(zip.files().keySet())
                .filteredOn(name -> name.startsWith("audio/files/"))
                .hasSize(2);
        assertThat(zip.json("audio/recordings.json").findValuesAsText("id"))
                .containsExactlyInAnyOrder("" + first, "" + second, "" + rejected, "" + missing);
        assertThat(zip.json("manifest.json").at("/files/count").asInt()).isEqualTo(2);
        assertThat(zip.json("manifest.json").at("/files/sizeBytes").asLong()).isEqualTo(large.length + 5);
        assertThat(zip.json("manifest.json").at("/files/leftOut/0/recordingId").asText())
                .isEqualTo("" + missing);
        assertThat(zip.json("manifest.json").at("/files/leftOut/0/reason").asText())
                .isEqualTo("missing");
        assertThat(zip.text()).doesNotContain("others.wav");
    }

    @Test
    void picturesAreInIt() throws IOException {
        UUID picture = UUID.randomUUID();
        Path file = Files.writeString(folder.resolve("picture"), "pixels");
        function.bean(ObjectStores.class)
                .bucket(Medley.RECORDINGS)
                .upload(file, "avatars/" + id + "/" + picture, "image/png");

        Zipped zip = exported();

        assertThat(zip.files().get("identity/avatars/" + picture)).asString().isEqualTo("pixels");
    }

    @Test
    void manyDocumentsAreReadPageByPage() throws IOException {
        for (int i = 0; i < 120; i++) {
            recordingOf(id, "rejected", "take-" + i + ".wav");
        }
        assertThat(exported().json("audio/recordings.json").findValuesAsText("fileName"))
                .hasSize(120)
                .doesNotHaveDuplicates();
    }

    @Test
    void whoAsksManyTimesAtOnceGetsOne() throws InterruptedException, ExecutionException {
        breakSomething();
        List<Integer> answers = AtOnce.each(Collections.nCopies(6, EXPORTS), api::post).stream()
                .map(ApiAnswer::status)
                .sorted()
                .toList();
        assertThat(answers).containsExactly(202, 409, 409, 409, 409, 409);
        api.post(EXPORTS).isProblem(409, "export-running");
    }

    @Test
    void anExportThatCannotBeMadeFailsWithAReasonAndCountsForNothing() {
        breakSomething();
        ApiAnswer requested = api.post(EXPORTS).is(202);
        UUID export = requested.id();
        api.get(EXPORTS + "/" + export + "/download").isProblem(409, "export-not-ready");
        await().until(() -> Rows.count(
                        "select count(*) from jobs.job where id = ?::uuid and status = 'queued' and attempts > 0",
                        requested.text("/jobId"))
                == 1);
        queue().giveUp(request(requested), new IllegalStateException("broken"));
        ApiAnswer failed = api.get(EXPORTS + "/" + export).is(200);
        assertThat(failed.text("/status")).isEqualTo("failed");
        assertThat(failed.text("/error/code")).isEqualTo("internal");
        assertThat(failed.at("/expiresAt").isNull()).isTrue();
        assertThat(Rows.count("select used from usage.counter where account_id = ? and meter = 'export'", id))
                .isZero();
        assertThat(Rows.count(
                        "select count(*) from events.event where subject_id = ? and type = 'export.finished' "
                                + "and data ->> 'status' = 'failed'",
                        export))
                .isEqualTo(1);
    }

    @Test
    void aRequestThatComesAgainChangesNothing() {
        ApiAnswer requested = api.post(EXPORTS).is(202);
        ApiAnswer before = ready(requested.id());
        queue().consume(request(requested));
        queue().giveUp(request(requested), new IllegalStateException("late"));
        assertThat(api.get(EXPORTS + "/" + requested.id()).is(200).body()).isEqualTo(before.body());
        assertThat(Rows.count(
                        "select count(*) from events.event where subject_id = ? and type = 'export.finished'",
                        requested.id()))
                .isEqualTo(1);
    }

    @Test
    void aRequestOfAnAccountThatIsGoneIsForgotten() {
        Map<String, String> jobId = Map.of("jobId", UUID.randomUUID().toString());
        Event request = Deliveries.event("export.requested", UUID.randomUUID(), UUID.randomUUID(), jobId);
        queue().consume(message(request));
        assertThat(Rows.count("select count(*) from events.event where owner_id = ?", request.ownerId()))
                .isZero();
    }

    private Zipped exported() {
        UUID export = api.post(EXPORTS).is(202).id();
        ready(export);
        return Zipped.from(api.get(EXPORTS + "/" + export + "/download").is(200));
    }

    private ApiAnswer ready(UUID export) {
        return await().until(
                        () -> api.get(EXPORTS + "/" + export).is(200),
                        answer -> answer.text("/status").equals("succeeded"));
    }

    private UUID recording(String status, String fileName, byte @org.jspecify.annotations.Nullable [] content)
            throws IOException {
        UUID recording = recordingOf(id, status, fileName);
        if (content != null) {
            Path file = Files.write(folder.resolve(recording.toString()), content);
            function.bean(ObjectStores.class)
                    .bucket(Medley.RECORDINGS)
                    .upload(file, "originals/" + id + "/" + recording, "audio/wav");
        }
        return recording;
    }

    private static UUID recordingOf(UUID owner, String status, String fileName) {
        UUID recording = UUID.randomUUID();
        Rows.update("""
                insert into audio.pub_export values (?, 'recordings', ?,
                    jsonb_build_object('id', ?::uuid, 'status', ?, 'fileName', ?, 'sizeBytes', 5))""", owner, recording, recording, status, fileName);
        return recording;
    }

    /** A document that no export can read, so that the job neither succeeds nor fails before it has been tried often. */
    private void breakSomething() {
        Rows.update("insert into audio.pub_export values (?, 'recordings', ?, '\"broken\"')", id, UUID.randomUUID());
    }

    private QueueConsumer queue() {
        return function.consumer("account-data-export");
    }

    private QueueMessage request(ApiAnswer requested) {
        return message(
                Deliveries.event("export.requested", id, requested.id(), Map.of("jobId", requested.text("/jobId"))));
    }

    private QueueMessage message(Event event) {
        return new QueueMessage(
                "message", function.bean(JsonCodec.class).write(event).text(), 5);
    }
}
