package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.objects.ObjectStore;
import dev.medley.objects.ObjectStores;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.AtOnce;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import dev.medley.topology.Medley;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is held stays, whoever wants it gone. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RecordingHoldsTest {

    private static final String HOLDS = "/api/admin/recording-holds";

    private final FunctionUnderTest audio;
    private final ObjectStore objects;
    private final Uploader ada;
    private final TestAccount administrator = TestAccount.with("admin");
    private final Api admin;

    RecordingHoldsTest(FunctionUnderTest audio) {
        this.audio = audio;
        objects = audio.bean(ObjectStores.class).bucket(Medley.RECORDINGS);
        ada = Uploader.of(audio);
        admin = audio.as(administrator);
        Rows.change(
                "insert into identity.authority values (?, '{admin}', true, 0, 30, '{*:*:all}')", administrator.id());
    }

    private UUID ready(long seed) {
        UUID id = ada.upload("audio/wav", Sounds.noise(300, seed));
        ada.awaits(id, "ready");
        return id;
    }

    private UUID hold(String subject, UUID id) {
        return admin.post(HOLDS, Map.of(subject, id, "reason", "Case 17"))
                .is(201)
                .id();
    }

    private void release(UUID hold) {
        admin.post(HOLDS + "/" + hold + "/release").is(200);
    }

    @Test
    void whatIsHeldIsNeitherDeletedNorThrownAwayNorReplacedByItsCopy() {
        UUID id = ready(90);
        UUID hold = hold("recordingId", id);

        ada.api().delete("/api/audio/" + id).isProblem(409, "recording-held");
        ada.api().post("/api/audio/" + id + "/trash").isProblem(409, "recording-held");
        ada.api()
                .post("/api/audio/" + id + "/optimization", Map.of("original", "remove"))
                .isProblem(409, "recording-held");
        ada.another().api().delete("/api/audio/" + id).isProblem(404, "recording-unknown");
        UUID rule = ada.api()
                .post("/api/audio/retention-rules", Map.of("name", "All", "afterDays", 1, "action", "delete"))
                .is(201)
                .id();
        FunctionUnderTest later = audio.later(Duration.ofDays(50));
        assertThat(later.as(ada.account())
                        .get("/api/audio/retention-rules/" + rule + "/matches")
                        .at("/count")
                        .asInt())
                .isZero();
        later.tick("audio-retention");
        ada.recording(id).is(200);

        release(hold);
        ada.api().delete("/api/audio/" + id).is(204);
    }

    @Test
    void whatIsInTheTrashAndHeldStaysThereUntilAllHoldsAreReleased() {
        UUID id = ready(91);
        ada.api().post("/api/audio/" + id + "/trash").is(200);
        UUID first = hold("recordingId", id);
        UUID second = hold("accountId", ada.account().id());
        release(first);

        assertThat(ada.api().delete("/api/audio/trash").at("/recordings").asInt())
                .isZero();
        FunctionUnderTest later = audio.later(Duration.ofDays(60));
        later.bean(TrashPurge.class).purge();
        assertThat(Rows.events(id)).doesNotContain("recording.deleted");

        release(second);
        later.bean(TrashPurge.class).purge();
        assertThat(Rows.events(id)).contains("recording.deleted");
    }

    @Test
    void anErasedAccountLeavesWhatIsHeldUntilItIsReleased() {
        UUID held = ready(92);
        UUID other = ready(93);
        UUID hold = hold("recordingId", held);
        Deliveries removal = new Deliveries(audio, "audio-removal");

        removal.deliver("account.erased", ada.account().id(), Map.of());
        removal.deliver("account.erased", ada.account().id(), Map.of());
        audio.bean(RecordingFileRemoval.class).remove(held);

        assertThat(status(held)).containsExactly("ready");
        assertThat(status(other)).isEmpty();
        assertThat(objects.find(ada.keys(held).original())).isPresent();
        assertThat(admin.get(HOLDS + "/" + hold).is(200).at("/accountErasedAt").isNull())
                .isFalse();

        release(hold);
        assertThat(status(held)).isEmpty();
        audio.bean(RecordingFileRemoval.class).remove(held);
        assertThat(objects.find(ada.keys(held).original())).isEmpty();
    }

    private static List<String> status(UUID id) {
        return Rows.texts("select status from audio.recording where id = ? and status <> 'deleted'", id);
    }

    @Test
    void aHoldAndADeletionAtOnceAreOneAfterTheOther() throws Exception {
        for (int round = 0; round < Campaign.rounds(2, 50); round++) {
            UUID id = ready(94 + round);
            List<ApiAnswer> answers = AtOnce.each(
                    List.of(true, false),
                    deletes -> deletes
                            ? ada.api().delete("/api/audio/" + id)
                            : admin.post(HOLDS, Map.of("recordingId", id, "reason", "Case 18")));
            boolean isDeleted = answers.getFirst().status() == 204;
            answers.getLast().is(isDeleted ? 404 : 201);
            ada.recording(id).is(isDeleted ? 404 : 200);
        }
    }

    @Test
    void holdsAreListedAuditedAndForAdministratorsAlone() {
        UUID id = ready(97);
        UUID hold = hold("recordingId", id);
        ApiAnswer list = admin.get(
                        HOLDS + "?inForce=true&accountId=" + ada.account().id())
                .is(200);
        assertThat(list.text("/items/0/id")).isEqualTo(hold.toString());
        assertThat(list.text("/items/0/placedBy")).isEqualTo(administrator.id().toString());
        release(hold);
        release(hold);
        assertThat(admin.get(HOLDS + "?inForce=true&accountId=" + ada.account().id())
                        .at("/items"))
                .isEmpty();
        assertThat(Rows.texts(
                        "select action from audit.entry where subject_id = ? order by id",
                        ada.account().id()))
                .containsExactly("recording-hold.placed", "recording-hold.released");

        ada.api().get(HOLDS).isProblem(403, "permission-missing");
        ada.api().post(HOLDS, Map.of("recordingId", id, "reason", "x")).isProblem(403, "permission-missing");
        Rows.change("update identity.authority set permissions = '{}' where account_id = ?", administrator.id());
        admin.post(HOLDS, Map.of("recordingId", id, "reason", "x")).isProblem(403, "permission-missing");
    }

    @Test
    void aHoldIsOfOneThingThatIsThere() {
        UUID id = ready(98);
        admin.post(HOLDS, Map.of("reason", "x")).isProblem(422, "hold-subject-invalid");
        admin.post(HOLDS, Map.of("reason", "x", "recordingId", id, "accountId", id))
                .isProblem(422, "hold-subject-invalid");
        admin.post(HOLDS, Map.of("recordingId", id, "reason", " ")).isProblem(422, "validation-failed");
        admin.post(HOLDS, Map.of("recordingId", UUID.randomUUID(), "reason", "x"))
                .isProblem(404, "recording-unknown");
        admin.post(HOLDS, Map.of("accountId", UUID.randomUUID(), "reason", "x")).isProblem(404, "account-unknown");
        admin.get(HOLDS + "/" + UUID.randomUUID()).isProblem(404, "recording-hold-unknown");
        admin.post(HOLDS + "/" + UUID.randomUUID() + "/release").isProblem(404, "recording-hold-unknown");
    }
}
