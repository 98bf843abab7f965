package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.medley.events.Event;
import dev.medley.models.ModelFailure;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.PublishedRecording;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a prediction that cannot be made. */
class FailureTest {

    private final FunctionUnderTest predictions = FunctionUnderTest.named("predictions");
    private final Client ada = Client.of(predictions);

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

    @Test
    void aModelThatIsAwayIsAskedAgainUntilItIsTimeToGiveUp() {
        ApiAnswer queued =
                ada.request(PublishedRecording.ready(predictions, ada.account(), Script.UNAVAILABLE.sound()));
        Event request = ada.requested(queued);

        assertThatExceptionOfType(ModelFailure.class)
                .isThrownBy(() -> PublishedRecording.deliver(predictions, request));
        assertThat(ada.jobStatus(queued)).isEqualTo("running");

        giveUp(request, new ModelFailure(ModelFailure.Kind.UNAVAILABLE, "by script"));
        assertThat(ada.read(queued).text("/error/code")).isEqualTo("model-unavailable");
    }

    @Test
    void whatFailsForOtherReasonsDoesNotBlameTheModel() {
        ApiAnswer queued = ada.request(PublishedRecording.processing(predictions, ada.account()));

        giveUp(ada.requested(queued), new IllegalStateException("no disk left"));

        ApiAnswer failed = ada.read(queued).is(200);
        assertThat(failed.text("/error/code")).isEqualTo("internal");
        assertThat(failed.text("/error/detail")).doesNotContain("disk");
    }

    private void giveUp(Event event, RuntimeException cause) {
        predictions.consumer("predictions-work").giveUp(PublishedRecording.message(predictions, event), cause);
    }
}
