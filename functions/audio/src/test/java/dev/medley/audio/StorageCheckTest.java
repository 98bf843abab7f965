package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.objects.OpenUpload;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** What lies in the store without a recording is found, reported and mended. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class StorageCheckTest {

    private static final String CHECKS = "/api/admin/recording-storage-checks";
    private static final String SCHEDULE = "audio-storage-check";

    private final FunctionUnderTest audio;
    private final ObjectStore objects;
    private final Uploader ada;
    private final Api admin;

    StorageCheckTest(FunctionUnderTest audio) {
        this.audio = audio;
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        ada = Uploader.of(audio);
        admin = audio.as(TestAccount.with("admin"));
    }

    private RecordingKeys keys() {
        return ada.keys(UUID.randomUUID());
    }

    private void plant(String key) {
        objects.upload(Sounds.tone(300), key, "audio/wav");
    }

    /** An upload whose notice was read before anybody knew of the recording, and which the other sweep does not look after yet. */
    private RecordingKeys lostEvent() {
        RecordingKeys keys = keys();
        plant(keys.upload());
        await().until(SweepTest::noNoticeWaits);
        Rows.change("""
                insert into audio.recording (id, owner_id, status, file_name, content_type, size_bytes, expires_at,
                    due_at, created_at, updated_at, file_id, content_id)
                values (?, ?, 'processing', 'sound', 'audio/wav', ?, now() + interval '30 days', now() + interval '30 days',
                    now() - interval '2 hours', now() - interval '2 hours', ?, ?)""", keys.id(), keys.ownerId(), Sounds.tone(300).length, keys.id(), keys.id());
        return keys;
    }

    private String outcome(String key) {
        JsonNode items = admin.get(CHECKS + "/findings?limit=100").is(200).at("/items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(finding -> finding.get("key").asText().equals(key))
                .map(finding -> finding.get("kind").asText() + " "
                        + finding.get("outcome").asText())
                .findFirst()
                .orElse("none");
    }

    @Test
    void whatNoRecordingAccountsForIsReportedAndMendedAfterItsGrace() {
        String orphan = keys().original();
        String copy = RecordingKeys.backup(keys().rendition());
        String leftOver = keys().upload();
        String strange = "originals/notes.txt";
        List.of(orphan, copy, leftOver, strange).forEach(this::plant);
        String parts = keys().upload();
        OpenUpload abandoned = new OpenUpload(parts, objects.begin(parts, "audio/wav"));
        UUID ready = ada.upload("audio/wav", Sounds.noise(300, 130));
        ada.awaits(ready, "ready");
        UUID open = Uploader.idOf(ada.api()
                .post("/api/audio/uploads/multipart", Uploader.announcement("audio/wav", 1000))
                .is(201));

        audio.tick(SCHEDULE);
        audio.tick(SCHEDULE);

        assertThat(List.of(orphan, copy, leftOver)).allSatisfy(key -> assertOrphan(key, "null", true));
        assertThat(outcome(parts)).isEqualTo("abandoned-parts null");
        assertThat(objects.openUploads("uploads/", 1000)).contains(abandoned);

        audio.later(Duration.ofDays(8)).tick(SCHEDULE);

        assertThat(List.of(orphan, copy, leftOver)).allSatisfy(key -> assertOrphan(key, "mended", false));
        assertThat(outcome(parts)).isEqualTo("abandoned-parts mended");
        assertThat(objects.openUploads("uploads/", 1000))
                .doesNotContain(abandoned)
                .extracting(OpenUpload::key)
                .contains(ada.keys(open).upload());
        assertThat(outcome(strange)).isEqualTo("unknown-key null");
        assertThat(objects.find(strange)).isPresent();
        assertThat(outcome(ada.keys(ready).original())).isEqualTo("none");
        assertThat(objects.find(ada.keys(ready).original())).isPresent();
        assertChecksSaySo();
        objects.delete(strange);
    }

    private void assertOrphan(String key, String outcome, boolean isThere) {
        assertThat(outcome(key)).isEqualTo("orphan-object " + outcome);
        assertThat(objects.find(key).isPresent()).isEqualTo(isThere);
    }

    private void assertChecksSaySo() {
        ApiAnswer checks = admin.get(CHECKS + "?limit=100").is(200);
        assertThat(checks.at("/items").findValues("mended").stream()
                        .mapToInt(mended -> mended.get("orphanObjects").asInt())
                        .sum())
                .isGreaterThanOrEqualTo(3);
        assertThat(checks.at("/items").findValuesAsText("reachedEnd")).contains("true");
        assertThat(checks.at("/items/0/objects").isNumber()).isTrue();
    }

    @Test
    void anUploadWhoseNoticeWasLostIsAnnouncedAgain() {
        RecordingKeys lost = lostEvent();
        audio.tick(SCHEDULE);
        assertThat(outcome(lost.upload())).isEqualTo("lost-event null");
        assertThat(ada.recording(lost.id()).text("/status")).isEqualTo("processing");

        audio.later(Duration.ofHours(2)).tick(SCHEDULE);

        assertThat(outcome(lost.upload())).isEqualTo("lost-event mended");
        ada.awaits(lost.id(), "ready");
    }

    @Test
    void whatHasARecordingAgainIsLeftAlone() {
        RecordingKeys keys = keys();
        plant(keys.original());
        audio.tick(SCHEDULE);
        Rows.change("""
                insert into audio.recording (id, owner_id, status, file_name, content_type, size_bytes, expires_at,
                    created_at, updated_at, file_id, content_id)
                values (?, ?, 'uploading', 'sound', 'audio/wav', 9, now() + interval '30 days', now(), now(), ?, ?)""", keys.id(), keys.ownerId(), keys.id(), keys.id());

        audio.later(Duration.ofDays(8)).tick(SCHEDULE);

        assertThat(outcome(keys.original())).isEqualTo("orphan-object gone");
        assertThat(objects.find(keys.original())).isPresent();
    }

    @Test
    void theReportIsForAdministrators() {
        ada.api().get(CHECKS).isProblem(403, "permission-missing");
        ada.api().get(CHECKS + "/findings").isProblem(403, "permission-missing");
        admin.get(CHECKS + "/findings?kind=lost").isProblem(422, "validation-failed");
        admin.get(CHECKS + "/findings?kind=unknown-key&open=true").is(200);
    }
}
