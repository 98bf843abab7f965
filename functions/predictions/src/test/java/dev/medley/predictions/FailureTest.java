package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.events.Postponement;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a prediction that cannot be made. */
@FunctionTest("predictions")
class FailureTest {

    private final FunctionUnderTest predictions;
    private final Client ada;

    FailureTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
    }

    @ParameterizedTest
    @CsvSource({"REFUSES, model-refused", "UNSUPPORTED, model-unsupported"})
    void aModelThatWillNeverAnswerIsAskedOnce(Script script, String code) {
        ApiAnswer queued = ada.request(PublishedRecording.ready(predictions, ada.account(), script.sound()));

        ApiAnswer failed = ada.over(queued);

        assertThat(failed.text("/status")).isEqualTo("failed");
        assertThat(failed.text("/error/code")).isEqualTo(code);
        assertThat(failed.at("/dominant").isNull()).isTrue();
    }

    @Test
    void aRenditionThatIsNoSoundIsNamed() {
        PublishedRecording recording = PublishedRecording.processing(predictions, ada.account());
        recording.becomesReady("no sound at all".getBytes(StandardCharsets.UTF_8));

        assertThat(ada.over(ada.request(recording)).text("/error/code")).isEqualTo("recording-unreadable");
    }

    @ParameterizedTest
    @CsvSource({"UNAVAILABLE, model-unavailable", "BREAKS, internal"})
    void whatMayPassIsTriedAgainUntilItIsTimeToGiveUp(Script script, String code) {
        ApiAnswer queued = ada.request(PublishedRecording.ready(predictions, ada.account(), script.sound()));

        ApiAnswer failed = failed(queued);

        assertThat(failed.text("/error/code")).isEqualTo(code);
        assertThat(failed.text("/error/detail")).doesNotContain("by script");
        assertThat(ada.announced("prediction.finished", queued))
                .singleElement()
                .asString()
                .contains("\"status\": \"failed\"");
    }

    /** Delivers the request at once as often as it takes, instead of when it would come again. */
    private ApiAnswer failed(ApiAnswer queued) {
        return await().until(
                        () -> {
                            try {
                                PublishedRecording.deliver(predictions, ada.requested(queued));
                            } catch (Postponement _) {
                                // it is to be tried again
                            }
                            return ada.read(queued);
                        },
                        answer -> answer.text("/status").equals("failed"));
    }
}
