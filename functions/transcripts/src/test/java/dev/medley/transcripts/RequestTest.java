package dev.medley.transcripts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest("transcripts")
class RequestTest {

    private final Writer writer;
    private final FunctionUnderTest transcripts;

    RequestTest(FunctionUnderTest transcripts) {
        this.transcripts = transcripts;
        writer = Writer.of(transcripts);
    }

    @Test
    void modelsAndSearchesAreLimitedApart() {
        assertThat(writer.api()
                        .post("/api/transcripts", Map.of("text", Writer.HEATING))
                        .header("RateLimit-Policy"))
                .contains("account-model");
        assertThat(writer.api().get("/api/transcripts?q=heat").header("RateLimit-Policy"))
                .contains("account-search");
    }

    @Test
    void eitherATextOrATranscriptionMustBeGiven() {
        for (Map<String, ?> body :
                List.<Map<String, ?>>of(Map.of(), Map.of("text", "Words.", "transcriptionId", UUID.randomUUID()))) {
            ApiAnswer apiAnswer = writer.api().post("/api/transcripts", body).isProblem(422, "source-invalid");
            assertThat(apiAnswer.at("/errors").findValuesAsText("pointer"))
                    .containsExactly("/text", "/transcriptionId");
        }
    }

    @Test
    void whatIsWrongIsPointedAt() {
        assertThat(pointers("outputs", List.of("summary", "poem"))).containsExactly("/outputs/1");
        assertThat(pointers("outputs", List.of())).containsExactly("/outputs");
        assertThat(pointers("network", "myspace")).containsExactly("/network");
        assertThat(pointers("language", "Klingon!")).containsExactly("/language");
        assertThat(pointers("purpose", "x".repeat(201))).containsExactly("/purpose");
        assertThat(pointers("title", "a\0b")).containsExactly("/title");
        assertThat(pointers("text", "")).containsExactly("/text");
    }

    @Test
    void anUnknownFieldIsRefused() {
        ApiAnswer apiAnswer = writer.asks("Words.", "tone", "funny").isProblem(400, "request-malformed");
        assertThat(apiAnswer.text("/errors/0/pointer")).isEqualTo("/tone");
    }

    @Test
    void nobodyInParticularIsRefused() {
        Api anonymous = transcripts.api();
        anonymous.post("/api/transcripts", Map.of("text", "Words.")).isProblem(401, "unauthenticated");
        anonymous.get("/api/transcripts").isProblem(401, "unauthenticated");
    }

    @Test
    void theSameKeyMakesOneTranscript() {
        Api api = writer.api().header("Idempotency-Key", UUID.randomUUID().toString());
        Map<String, String> body = Map.of("text", Writer.HEATING);
        ApiAnswer first = api.post("/api/transcripts", body).is(202);
        ApiAnswer second = api.post("/api/transcripts", body).is(202);
        assertThat(second.body()).isEqualTo(first.body());
        assertThat(writer.api().get("/api/transcripts").at("/items")).hasSize(1);
        api.post("/api/transcripts", Map.of("text", "Others.")).isProblem(422, "idempotency-key-reused");
    }

    @Test
    void othersCannotReadDeleteOrExport() {
        UUID id = writer.asks(Writer.HEATING).is(202).id();
        Api other = writer.another().api();
        other.get("/api/transcripts/" + id).isProblem(404, "transcript-unknown");
        other.delete("/api/transcripts/" + id).isProblem(404, "transcript-unknown");
        other.get("/api/transcripts/" + id + "/mind-map").isProblem(404, "transcript-unknown");
        writer.reads(id);
    }

    @Test
    void aDeletedTranscriptIsGoneAndItsWorkStops() {
        UUID id = writer.asks(Writer.HEATING).is(202).id();
        assertThat(writer.api().delete("/api/transcripts/" + id).is(204).body()).isEmpty();
        writer.api().get("/api/transcripts/" + id).isProblem(404, "transcript-unknown");
        writer.api().delete("/api/transcripts/" + id).isProblem(404, "transcript-unknown");
        Deliveries.deliver(transcripts, Deliveries.request(id));
        writer.api().get("/api/transcripts/" + id).isProblem(404, "transcript-unknown");
    }

    private List<String> pointers(String field, Object value) {
        JsonNode errors = writer.asks("Words.", field, value)
                .isProblem(422, "validation-failed")
                .at("/errors");
        return errors.findValuesAsText("pointer");
    }
}
