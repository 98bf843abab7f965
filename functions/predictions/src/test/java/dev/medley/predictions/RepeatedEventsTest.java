package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.jobs.JobService;
import dev.medley.sound.WavFile;
import dev.medley.storage.Sql;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Queues deliver late, twice and in any order; none of that changes what comes out. */
@FunctionTest("predictions")
class RepeatedEventsTest {

    private final FunctionUnderTest predictions;
    private final Client ada;

    RepeatedEventsTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
    }

    @Test
    void aRequestThatComesAgainChangesNothing() {
        ApiAnswer queued = ada.request(PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound()));
        ApiAnswer done = ada.over(queued);

        PublishedRecording.deliver(predictions, ada.requested(queued));

        assertThat(ada.read(queued).body()).isEqualTo(done.body());
        assertThat(ada.announced("prediction.finished", queued)).hasSize(1);
    }

    @Test
    void aRecordingThatIsReadyTwiceAsksOnce() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);
        recording.becomesReady(WavFile.encode(Script.HAPPY.sound()));

        recording.announce("recording.ready");
        int asked = ada.announced("prediction.requested", queued).size();
        recording.announce("recording.ready");

        assertThat(ada.announced("prediction.requested", queued)).hasSize(asked);
        assertThat(ada.over(queued).text("/dominant")).isEqualTo("happy");
        assertThat(ada.announced("prediction.finished", queued)).hasSize(1);
    }

    @Test
    void aRecordingThatWasReadyBeforeTheRequestIsNotMissed() {
        PublishedRecording recording = PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound());
        recording.announce("recording.ready");

        assertThat(ada.over(ada.request(recording)).text("/dominant")).isEqualTo("happy");
    }

    @Test
    void aRejectionThatComesBeforeTheRequestIsNotMissed() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);
        recording.becomesRejected();

        PublishedRecording.deliver(predictions, ada.requested(queued));
        recording.announce("recording.rejected");

        assertThat(ada.over(queued).text("/error/code")).isEqualTo("recording-rejected");
        assertThat(ada.announced("prediction.finished", queued)).hasSize(1);
    }

    @Test
    void aRequestThatComesAfterItsRecordingWentLeavesNothingBehind() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);
        recording.disappears();

        PublishedRecording.deliver(predictions, ada.requested(queued));

        ada.read(queued).isProblem(404, "prediction-unknown");
        assertThat(ada.jobStatus(queued)).isEqualTo("cancelled");
    }

    @Test
    void aRequestThatComesAfterItsPredictionWentStopsTheJob() {
        ApiAnswer queued = ada.request(PublishedRecording.processing(predictions, ada.account()));
        sql().query("delete from predictions.prediction where id = :id")
                .with("id", queued.id())
                .update();

        PublishedRecording.deliver(predictions, ada.requested(queued));

        assertThat(ada.jobStatus(queued)).isEqualTo("cancelled");
    }

    @Test
    void whatWasCancelledIsNotMade() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);
        cancel(queued);

        recording.becomesReady(WavFile.encode(Script.HAPPY.sound()));
        recording.announce("recording.ready");
        PublishedRecording.deliver(predictions, ada.requested(queued));

        ApiAnswer cancelled = ada.read(queued).is(200);
        assertThat(cancelled.text("/status")).isEqualTo("cancelled");
        assertThat(cancelled.at("/dominant").isNull()).isTrue();
        assertThat(ada.announced("prediction.finished", queued))
                .singleElement()
                .asString()
                .contains("\"status\": \"cancelled\"");
    }

    @Test
    void whatIsCancelledWhileItIsMadeIsNotKept() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);
        ScriptedEmotionModel.meanwhile = () -> cancel(queued);
        recording.becomesReady(WavFile.encode(Script.MEANWHILE.sound()));

        PublishedRecording.deliver(predictions, ada.requested(queued));

        ApiAnswer cancelled = ada.read(queued).is(200);
        assertThat(cancelled.text("/status")).isEqualTo("cancelled");
        assertThat(cancelled.at("/dominant").isNull()).isTrue();
        assertThat(ada.announced("prediction.finished", queued))
                .singleElement()
                .asString()
                .contains("\"status\": \"cancelled\"");
    }

    private void cancel(ApiAnswer queued) {
        assertThat(predictions
                        .bean(JobService.class)
                        .cancel(
                                UUID.fromString(queued.text("/jobId")),
                                ada.account().id()))
                .isTrue();
    }

    private Sql sql() {
        return predictions.bean(Sql.class);
    }
}
