package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.predictions.exports.PredictionErasure;
import dev.medley.sound.WavFile;
import dev.medley.storage.Sql;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Work on many recordings is one request. */
@FunctionTest("predictions")
class BatchTest {

    private static final String BATCH = "/api/predictions/batch";
    private static final String BATCHES = "/api/prediction-batches/";

    private final FunctionUnderTest predictions;
    private final Client ada;
    private final UUID first;
    private final UUID second;

    BatchTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
        first = recording();
        second = recording();
    }

    private UUID recording() {
        return PublishedRecording.processing(predictions, ada.account()).id();
    }

    @Test
    void eachRecordingHasItsOwnJob() {
        ApiAnswer batch = request(first, second).is(202);
        assertThat(batch.at("/items").findValuesAsText("recordingId"))
                .containsExactly(first.toString(), second.toString());
        for (int i = 0; i < 2; i++) {
            assertThat(batch.text("/items/%d/status".formatted(i))).isEqualTo("queued");
            assertThat(batch.at("/items/%d/error".formatted(i)).isNull()).isTrue();
            assertThat(ada.api()
                            .get("/api/predictions/" + batch.text("/items/%d/id".formatted(i)))
                            .is(200)
                            .text("/jobId"))
                    .isEqualTo(batch.text("/items/%d/jobId".formatted(i)));
        }
    }

    @Test
    void oneThatIsRefusedStopsNoOther() {
        PublishedRecording rejected = PublishedRecording.processing(predictions, ada.account());
        rejected.becomesRejected();
        UUID foreign = PublishedRecording.processing(
                        predictions, Client.of(predictions).account())
                .id();
        ApiAnswer batch = request(UUID.randomUUID(), first, rejected.id(), foreign, second)
                .is(202);
        assertThat(batch.at("/items").findValuesAsText("status"))
                .containsExactly("refused", "queued", "refused", "refused", "queued");
        assertThat(batch.at("/items").findValuesAsText("code"))
                .containsExactly("recording-unknown", "recording-rejected", "recording-unknown");
        assertThat(batch.at("/items/0/id").isNull()).isTrue();
        assertThat(kept()).containsExactlyInAnyOrder(first, second);
    }

    @Test
    void whatIsBeyondTheQuotaIsRefusedAndNoMore() {
        Rows.update(
                "insert into account_data.allowance (account_id, meter, allowed) values (?, 'prediction', 1)",
                ada.account().id());
        ApiAnswer batch = request(UUID.randomUUID(), first, second).is(202);
        assertThat(batch.at("/items").findValuesAsText("status")).containsExactly("refused", "queued", "refused");
        assertThat(batch.text("/items/2/error/code")).isEqualTo("quota-exceeded");
        assertThat(kept()).containsExactly(first);
    }

    @Test
    void oneThatIsNamedTwiceGetsOneJob() {
        assertThat(request(first, second, first).is(202).at("/items")).hasSize(2);
    }

    @Test
    void theSameKeyIsTheSameBatch() {
        var once = ada.api().header("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, ?> body = Map.of("recordingIds", List.of(first, UUID.randomUUID()));
        ApiAnswer before = once.post(BATCH, body).is(202);
        assertThat(once.post(BATCH, body).is(202).body()).isEqualTo(before.body());
        assertThat(kept()).containsExactly(first);
    }

    @Test
    void fromOneToAHundredAreTaken() {
        ada.api().post(BATCH, Map.of("recordingIds", List.of())).isProblem(422, "validation-failed");
        ada.api()
                .post(BATCH, Map.of("recordingIds", Collections.nCopies(101, first)))
                .isProblem(422, "validation-failed");
        assertThat(ada.api()
                        .post(BATCH, Map.of("recordingIds", List.of(first, "no-id")))
                        .isProblem(422, "validation-failed")
                        .text("/errors/0/pointer"))
                .isEqualTo("/recordingIds/1");
        assertThat(kept()).isEmpty();
    }

    @Test
    void aBatchIsFollowedAsOneThing() {
        PublishedRecording ready = PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound());
        PublishedRecording broken = PublishedRecording.ready(predictions, ada.account(), Script.REFUSES.sound());
        ApiAnswer accepted = ada.api()
                .post(
                        BATCH,
                        Map.of("recordingIds", List.of(ready.id(), broken.id(), UUID.randomUUID()), "title", "Week 9"))
                .is(202);
        assertThat(accepted.header("Location")).isEqualTo(BATCHES + accepted.id());

        ApiAnswer over = over(accepted.id());

        assertThat(over.text("/title")).isEqualTo("Week 9");
        assertThat(counts(over)).containsExactly(3, 0, 0, 1, 1, 0, 1);
        ApiAnswer page =
                ada.api().get(BATCHES + accepted.id() + "/items?limit=2").is(200);
        assertThat(page.at("/items").findValuesAsText("position")).containsExactly("0", "1");
        assertThat(page.text("/items/0/dominant")).isEqualTo("happy");
        assertThat(page.at("/items/0/abstained").asBoolean(true)).isFalse();
        assertThat(page.text("/items/1/code")).isEqualTo("model-refused");
        ApiAnswer rest = ada.api()
                .get(BATCHES + accepted.id() + "/items?limit=2&cursor=" + page.text("/nextCursor"))
                .is(200);
        assertThat(rest.text("/items/0/code")).isEqualTo("recording-unknown");
        assertThat(rest.at("/nextCursor").isNull()).isTrue();
        assertThat(ada.api().get("/api/prediction-batches").is(200).at("/items").findValuesAsText("id"))
                .containsExactly(accepted.id().toString());
    }

    @Test
    void aBatchIsCancelledAndWhatIsUndoneIsResumedOnce() {
        ApiAnswer accepted = request(first, second).is(202);
        String path = BATCHES + accepted.id();
        assertThat(counts(ada.api().post(path + "/cancellation", Map.of()).is(200)))
                .containsExactly(2, 0, 0, 0, 0, 2, 0);
        ada.api().delete("/api/predictions/" + accepted.text("/items/1/id")).is(204);

        ApiAnswer resumed = ada.api().post(path + "/resumption", Map.of()).is(200);
        ApiAnswer again = ada.api().post(path + "/resumption", Map.of()).is(200);

        assertThat(counts(resumed)).containsExactly(2, 1, 0, 0, 0, 1, 0);
        assertThat(counts(again)).isEqualTo(counts(resumed));
        String job = ada.api().get(path + "/items").is(200).text("/items/0/jobId");
        assertThat(job).isNotEqualTo(accepted.text("/items/0/jobId"));
        assertThat(Rows.texts(
                        "select status from jobs.job where owner_id = ? and status = 'queued'",
                        ada.account().id()))
                .hasSize(1);
        PublishedRecording recording =
                new PublishedRecording(predictions, first, ada.account().id());
        recording.becomesReady(WavFile.encode(Script.HAPPY.sound()));
        recording.announce("recording.ready");
        assertThat(counts(over(accepted.id()))).containsExactly(2, 0, 0, 1, 0, 1, 0);
    }

    @Test
    void nobodyElseSeesABatchAndItGoesWithItsAccount() {
        UUID id = request(first).is(202).id();
        Client eve = Client.of(predictions);
        for (String path : List.of("", "/items")) {
            eve.api().get(BATCHES + id + path).isProblem(404, "prediction-batch-unknown");
        }
        for (String path : List.of("/cancellation", "/resumption")) {
            eve.api().post(BATCHES + id + path, Map.of()).isProblem(404, "prediction-batch-unknown");
        }
        assertThat(counts(ada.api().get(BATCHES + id).is(200))).containsExactly(1, 1, 0, 0, 0, 0, 0);

        predictions.bean(PredictionErasure.class).erase(ada.account().id());

        ada.api().get(BATCHES + id).isProblem(404, "prediction-batch-unknown");
    }

    private List<Integer> counts(ApiAnswer batch) {
        return Stream.of("items", "queued", "running", "succeeded", "failed", "cancelled", "refused")
                .map(count -> batch.at("/" + count).asInt())
                .toList();
    }

    private ApiAnswer over(UUID id) {
        return await().until(
                        () -> ada.api().get(BATCHES + id).is(200),
                        batch -> batch.at("/percent").asInt() == 100);
    }

    private ApiAnswer request(UUID... recordings) {
        return ada.api().post(BATCH, Map.of("recordingIds", List.of(recordings)));
    }

    private List<UUID> kept() {
        return predictions
                .bean(Sql.class)
                .query("select recording_id from predictions.prediction where owner_id = :owner")
                .with("owner", ada.account().id())
                .list(row -> row.uuid("recording_id"));
    }
}
