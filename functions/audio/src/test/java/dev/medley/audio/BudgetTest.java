package dev.medley.audio;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What a request may cost: statements, and calls to the object store. */
@FunctionTest(
        value = "audio",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class BudgetTest {

    private final FunctionUnderTest audio;
    private final Uploader ada;
    private final UUID id;

    BudgetTest(FunctionUnderTest audio) {
        this.audio = audio;
        ada = Uploader.of(audio);
        id = ada.upload("audio/wav", Sounds.tone(300));
    }

    @Test
    void readsTakeOneStatement() {
        ada.awaits(id, "ready");
        List.of("", "/" + id, "/" + id + "/waveform", "/" + id + "/download")
                .forEach(path -> assertThat(statements(LambdaRequests.get("/api/audio" + path)))
                        .as(path)
                        .hasSize(1));
    }

    @Test
    void announcingTakesTwoStatementsAndAnotherForTheKey() {
        assertThat(statements(announcement("/uploads"))).hasSize(2);
        String key = UUID.randomUUID().toString();
        assertThat(statements(LambdaRequests.with(announcement("/uploads"), "Idempotency-Key", key)))
                .hasSize(3);
    }

    @Test
    void presigningAsksNothingOfTheStore() {
        ada.awaits(id, "ready");
        assertThat(calls(announcement("/uploads"))).isEmpty();
        assertThat(calls(LambdaRequests.get("/api/audio/" + id + "/download"))).isEmpty();
        assertThat(calls(announcement("/uploads/multipart"))).containsExactly("CreateMultipartUploadRequest");
    }

    private static APIGatewayProxyRequestEvent announcement(String path) {
        return LambdaRequests.post("/api/audio" + path, Uploader.announcement("audio/wav", 1000));
    }

    private List<String> statements(APIGatewayProxyRequestEvent request) {
        return Statements.during(() -> call(request));
    }

    private List<String> calls(APIGatewayProxyRequestEvent request) {
        return ObjectCalls.during(() -> call(request));
    }

    private void call(APIGatewayProxyRequestEvent request) {
        assertThat(audio.call(request, ada.account()).getStatusCode()).isBetween(200, 299);
    }
}
