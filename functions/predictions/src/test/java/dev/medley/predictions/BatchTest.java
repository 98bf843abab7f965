package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

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
import org.junit.jupiter.api.Test;

/** Work on many recordings is one request. */
@FunctionTest("predictions")
class BatchTest {

    private static final String BATCH = "/api/predictions/batch";

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
