package dev.medley.predictions;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.medley.testkit.ApiAnswer;
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
@FunctionTest("predictions")
class StatementsTest {

    private final FunctionUnderTest predictions;
    private final Client ada;
    private final PublishedRecording recording;

    StatementsTest(FunctionUnderTest predictions) {
        this.predictions = predictions;
        ada = Client.of(predictions);
        recording = PublishedRecording.processing(predictions, ada.account());
    }

    @Test
    void aRequestTakesThreeAndOneMoreWithAKey() {
        warm();
        APIGatewayProxyRequestEvent request =
                LambdaRequests.post("/api/predictions", Map.of("recordingId", recording.id()));
        assertThat(during(request, 202)).hasSize(3);

        APIGatewayProxyRequestEvent keyed = LambdaRequests.with(
                request, "Idempotency-Key", UUID.randomUUID().toString());
        assertThat(during(keyed, 202)).hasSize(4);
    }

    @Test
    void aReadTakesOneAndAListTakesOne() {
        ApiAnswer queued = ada.request(recording).is(202);
        warm();
        assertThat(during(LambdaRequests.get("/api/predictions/" + queued.id()), 200))
                .hasSize(1);
        assertThat(during(LambdaRequests.get("/api/predictions"), 200)).hasSize(1);
    }

    @Test
    void aRequestUnderTheSameKeyIsOneRequest() {
        Map<String, UUID> body = Map.of("recordingId", recording.id());
        String key = UUID.randomUUID().toString();

        ApiAnswer first = ada.api()
                .header("Idempotency-Key", key)
                .post("/api/predictions", body)
                .is(202);
        ApiAnswer second = ada.api()
                .header("Idempotency-Key", key)
                .post("/api/predictions", body)
                .is(202);

        assertThat(second.id()).isEqualTo(first.id());
    }

    /** The first request of a token also reads the keys that it is checked with. */
    private void warm() {
        List<String> _ = during(LambdaRequests.get("/api/predictions"), 200);
    }

    private List<String> during(APIGatewayProxyRequestEvent request, int status) {
        return Statements.during(
                () -> assertThat(predictions.call(request, ada.account()).getStatusCode())
                        .isEqualTo(status));
    }
}
