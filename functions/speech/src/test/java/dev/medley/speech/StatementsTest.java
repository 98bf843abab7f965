package dev.medley.speech;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.PublishedRecording;
import dev.medley.testkit.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Requests cost no more statements than their budget says; the relay's one statement after the commit is not theirs. */
@FunctionTest("speech")
class StatementsTest {

    private static final String PATH = "/api/speech/transcriptions";

    private final FunctionUnderTest speech;
    private final Client ada;
    private final PublishedRecording recording;

    StatementsTest(FunctionUnderTest speech) {
        this.speech = speech;
        ada = Client.of(speech);
        recording = PublishedRecording.processing(speech, ada.account());
    }

    @Test
    void aRequestTakesThreeAndOneMoreWithAKey() {
        warm();
        APIGatewayProxyRequestEvent request =
                LambdaRequests.post(PATH, Map.of("recordingId", recording.id(), "language", "en"));
        assertThat(during(request, 202)).hasSize(3);

        APIGatewayProxyRequestEvent keyed = LambdaRequests.with(
                request, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(during(keyed, 202)).hasSize(4);
    }

    @Test
    void aReadTakesOneAndAListTakesOne() {
        UUID id = ada.request(recording).is(202).id();
        warm();
        assertThat(during(LambdaRequests.get(PATH + "/" + id), 200)).hasSize(1);
        assertThat(during(LambdaRequests.get(PATH), 200)).hasSize(1);
    }

    /** The first request of a token also reads the keys that it is checked with. */
    private void warm() {
        List<String> _ = during(LambdaRequests.get(PATH), 200);
    }

    private List<String> during(APIGatewayProxyRequestEvent request, int status) {
        return Statements.during(() ->
                assertThat(speech.call(request, ada.account()).getStatusCode()).isEqualTo(status));
    }
}
