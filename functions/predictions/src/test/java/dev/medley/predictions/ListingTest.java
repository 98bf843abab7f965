package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

@FunctionTest("predictions")
class ListingTest {

    private final FunctionUnderTest predictions;
    private final Client ada;
    private final Client eve;

    ListingTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
        eve = Client.of(predictions);
    }

    @Test
    void predictionsArePagedNewestFirst() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        List<String> requested = Stream.generate(() -> ada.request(recording).text("/id"))
                .limit(3)
                .toList();

        List<String> listed = new ArrayList<>();
        String cursor = "";
        do {
            ApiAnswer page = ada.api().get("/api/predictions?limit=1" + cursor).is(200);
            listed.add(page.text("/items/0/id"));
            cursor = page.at("/nextCursor").isNull() ? "" : "&cursor=" + page.text("/nextCursor");
        } while (!cursor.isEmpty());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(requested).isSortedAccordingTo(ListingTest::newest);
    }

    @Test
    void aListHasVerdictsButNoTimelines() {
        ada.over(ada.request(PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound())));

        ApiAnswer list = ada.api().get("/api/predictions").is(200);

        assertThat(list.text("/items/0/dominant")).isEqualTo("happy");
        assertThat(list.at("/items/0/timeline")).isEmpty();
    }

    @Test
    void aListIsFilteredByRecordingAndStatus() {
        PublishedRecording waiting = PublishedRecording.processing(predictions, ada.account());
        PublishedRecording ready = PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound());
        ApiAnswer queued = ada.request(waiting);
        ApiAnswer done = ada.request(ready);
        ada.over(done);

        assertThat(ids("recordingId=" + waiting.id())).containsExactly(queued.text("/id"));
        assertThat(ids("status=succeeded")).containsExactly(done.text("/id"));
        assertThat(ids("status=succeeded&recordingId=" + waiting.id())).isEmpty();
        ada.api().get("/api/predictions?status=done").isProblem(422, "validation-failed");
        ada.api().get("/api/predictions?recordingId=x").isProblem(400, "request-malformed");
    }

    @Test
    void aCursorOpensItsOwnListOnly() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ada.request(recording).is(202);
        ada.request(recording).is(202);
        String cursor = ada.api().get("/api/predictions?limit=1").text("/nextCursor");

        ada.api().get("/api/predictions?status=queued&cursor=" + cursor).isProblem(422, "cursor-invalid");
        eve.api().get("/api/predictions?cursor=" + cursor).isProblem(422, "cursor-invalid");
    }

    @Test
    void whatIsSomebodyElsesIsNotThere() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);

        eve.request(recording).isProblem(404, "recording-unknown");
        eve.read(queued).isProblem(404, "prediction-unknown");
        eve.api().delete("/api/predictions/" + queued.id()).isProblem(404, "prediction-unknown");
        assertThat(eve.api().get("/api/predictions").is(200).at("/items")).isEmpty();
        ada.read(queued).is(200);
    }

    @Test
    void whatNeverWasIsNotThere() {
        ada.api()
                .post("/api/predictions", Map.of("recordingId", UUID.randomUUID()))
                .isProblem(404, "recording-unknown");
        ada.api().get("/api/predictions/" + UUID.randomUUID()).isProblem(404, "prediction-unknown");
    }

    @Test
    void anIdThatIsNoneIsPointedAtInABodyAndMalformedInAPath() {
        ApiAnswer refused = ada.api()
                .post("/api/predictions", Map.of("recordingId", "no-id"))
                .isProblem(422, "validation-failed");
        assertThat(refused.text("/errors/0/pointer")).isEqualTo("/recordingId");
        ada.api().get("/api/predictions/no-id").isProblem(400, "request-malformed");
    }

    @Test
    void nobodyInParticularGetsNothing() {
        predictions.api().get("/api/predictions").isProblem(401, "unauthenticated");
        predictions
                .api()
                .post("/api/predictions", Map.of("recordingId", UUID.randomUUID()))
                .is(401);
    }

    private List<String> ids(String filter) {
        return ada.api().get("/api/predictions?" + filter).is(200).at("/items").findValuesAsText("id");
    }

    private static int newest(String one, String other) {
        return other.compareTo(one);
    }
}
