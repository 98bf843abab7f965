package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.Statements;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What requests may cost in statements; the relay's one after the commit is not theirs. */
@FunctionTest("transcripts")
class BudgetTest {

    private final FunctionUnderTest transcripts;
    private final Writer writer;
    private final UUID id;

    BudgetTest(FunctionUnderTest transcripts) {
        this.transcripts = transcripts;
        writer = Writer.of(transcripts);
        id = writer.digested(Writer.HEATING).id();
    }

    @Test
    void readsListsAndSearchesTakeOne() {
        assertThat(statements(LambdaRequests.get("/api/transcripts/" + id))).hasSize(1);
        assertThat(statements(history(Map.of()))).hasSize(1);
        assertThat(statements(history(Map.of("q", "heat", "limit", "5")))).hasSize(1);
        assertThat(statements(history(Map.of("purpose", "a", "status", "failed"))))
                .hasSize(1);
        APIGatewayProxyRequestEvent export = LambdaRequests.get("/api/transcripts/" + id + "/mind-map");
        assertThat(statements(LambdaRequests.with(export, "Accept", "text/markdown")))
                .hasSize(1);
    }

    @Test
    void creatingTakesThreeAndAnotherForTheKey() {
        assertThat(statements(creation(Map.of("text", Writer.HEATING)))).hasSize(3);
        APIGatewayProxyRequestEvent keyed = LambdaRequests.with(
                creation(Map.of("text", Writer.HEATING)),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        assertThat(statements(keyed)).hasSize(4);
    }

    @Test
    void creatingFromATranscriptionTakesThree() {
        UUID transcription = UUID.randomUUID();
        Rows.change(
                "insert into speech.pub_transcriptions (id, owner_id, status) values (?, ?, 'running')",
                transcription,
                writer.account().id());
        assertThat(statements(creation(Map.of("transcriptionId", transcription))))
                .hasSize(3);
    }

    private static APIGatewayProxyRequestEvent history(Map<String, String> query) {
        return LambdaRequests.get("/api/transcripts").withQueryStringParameters(query);
    }

    private static APIGatewayProxyRequestEvent creation(Map<String, ?> body) {
        return LambdaRequests.post("/api/transcripts", body);
    }

    private List<String> statements(APIGatewayProxyRequestEvent request) {
        return Statements.during(
                () -> assertThat(transcripts.call(request, writer.account()).getStatusCode())
                        .isBetween(200, 299));
    }
}
