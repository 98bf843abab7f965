package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.sound.WavFile;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Rows;
import org.junit.jupiter.api.Test;

@FunctionTest("predictions")
class EmotionAnalyzerTest {

    private final FunctionUnderTest predictions;
    private final Client ada;

    EmotionAnalyzerTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
    }

    @Test
    void whatAVoiceExpressesIsPredicted() {
        PublishedRecording recording = PublishedRecording.ready(predictions, ada.account(), Script.HAPPY.sound());

        ApiAnswer queued = ada.request(recording).is(202);
        assertThat(queued.text("/status")).isEqualTo("queued");
        assertThat(queued.header("Location")).isEqualTo("/api/predictions/" + queued.id());
        assertThat(queued.header("Retry-After")).isEqualTo("2");

        ApiAnswer done = ada.over(queued);
        assertThat(done.text("/status")).isEqualTo("succeeded");
        assertThat(done.text("/recordingId")).isEqualTo(recording.id().toString());
        assertThat(done.text("/jobId")).isEqualTo(queued.text("/jobId"));
        assertThat(done.text("/dominant")).isEqualTo("happy");
        assertThat(done.at("/probabilities/happy").asDouble()).isEqualTo(0.7123);
        assertThat(done.at("/probabilities/sad").asDouble()).isEqualTo(0.2877);
        assertThat(done.at("/timeline")).hasSize(1);
        assertThat(done.at("/timeline/0/endMs").asLong()).isEqualTo(100);
        assertThat(done.at("/timeline/0/probabilities/happy").asDouble()).isEqualTo(0.7123);
        assertThat(done.at("/abstained").asBoolean()).isFalse();
        assertThat(done.at("/warnings")).isEmpty();
        assertThat(done.at("/error").isNull()).isTrue();
        assertThat(done.text("/model/provider")).isEqualTo("scripted");
        assertThat(ada.announced("prediction.finished", queued))
                .singleElement()
                .asString()
                .contains(
                        "\"status\": \"succeeded\"",
                        "\"dominant\": \"happy\"",
                        recording.id().toString());
    }

    @Test
    void nothingIsNamedThatTheModelDoubts() {
        ApiAnswer queued = ada.request(PublishedRecording.ready(predictions, ada.account(), Script.DOUBTFUL.sound()));

        ApiAnswer done = ada.over(queued);

        assertThat(done.text("/status")).isEqualTo("succeeded");
        assertThat(done.at("/abstained").asBoolean()).isTrue();
        assertThat(done.at("/dominant").isNull()).isTrue();
        assertThat(done.at("/probabilities/happy").asDouble()).isEqualTo(0.7123);
        assertThat(done.text("/warnings/0/code")).isEqualTo("unfamiliar");
        assertThat(ada.announced("prediction.finished", queued))
                .singleElement()
                .asString()
                .contains("\"dominant\": null");
    }

    @Test
    void whatIsWantedEarlyWaitsForTheRecording() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);

        ApiAnswer waiting = ada.read(queued).is(200);
        assertThat(waiting.text("/status")).isEqualTo("queued");
        assertThat(waiting.at("/dominant").isNull()).isTrue();
        assertThat(waiting.at("/probabilities").toString()).isEqualTo("{}");
        assertThat(waiting.at("/timeline").toString()).isEqualTo("[]");
        assertThat(waiting.at("/model").isNull()).isTrue();
        assertThat(waiting.at("/finishedAt").isNull()).isTrue();

        recording.becomesReady(WavFile.encode(Script.HAPPY.sound()));
        recording.announce("recording.ready");
        assertThat(ada.over(queued).text("/dominant")).isEqualTo("happy");
    }

    @Test
    void whatWaitsForARecordingFailsWithIt() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);

        recording.becomesRejected();
        recording.announce("recording.rejected");

        ApiAnswer failed = ada.over(queued);
        assertThat(failed.text("/status")).isEqualTo("failed");
        assertThat(failed.text("/error/code")).isEqualTo("recording-rejected");
        assertThat(failed.text("/error/detail")).contains("The file holds no sound.");
        assertThat(ada.announced("prediction.finished", queued))
                .singleElement()
                .asString()
                .contains("\"status\": \"failed\"");
    }

    @Test
    void aRejectedRecordingIsRefused() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        recording.becomesRejected();

        ApiAnswer refused = ada.request(recording).isProblem(409, "recording-rejected");

        assertThat(refused.text("/detail")).contains("The file holds no sound.");
        assertThat(ada.api().get("/api/predictions").is(200).at("/items")).isEmpty();
    }

    @Test
    void aRecordingTakesItsPredictionsWithIt() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);

        recording.disappears();
        recording.announce("recording.deleted");
        recording.announce("recording.deleted");

        ada.read(queued).isProblem(404, "prediction-unknown");
        assertThat(ada.jobStatus(queued)).isEqualTo("cancelled");
        assertThat(Rows.texts(
                        "select data::text from events.event where subject_id = ? and type = 'prediction.removed-with-recording'",
                        recording.id()))
                .containsExactly("{\"predictions\": 1}");
    }

    @Test
    void aDeletedPredictionIsGoneAndNeverMade() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        ApiAnswer queued = ada.request(recording).is(202);

        ada.api().delete("/api/predictions/" + queued.id()).is(204);

        ada.read(queued).isProblem(404, "prediction-unknown");
        ada.api().delete("/api/predictions/" + queued.id()).isProblem(404, "prediction-unknown");
        assertThat(ada.jobStatus(queued)).isEqualTo("cancelled");
    }
}
