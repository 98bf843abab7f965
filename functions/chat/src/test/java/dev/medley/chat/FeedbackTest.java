package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class FeedbackTest {

    private final FunctionUnderTest function;
    private final Chatter chatter;

    FeedbackTest(FunctionUnderTest function) {
        this.function = function;
        chatter = Chatter.of(function);
    }

    @Test
    void feedbackIsGivenChangedAndTakenBack() {
        UUID document = chatter.library().markdown("# Oven\n\nThe oven is cleaned every Friday by the late shift.");
        ApiAnswer answer = chatter.ask("When is the oven cleaned?");
        String path = chatter.message(answer.id()) + "/feedback";
        Api api = chatter.api();
        api.get(path).isProblem(404, "feedback-unknown");
        assertThat(api.put(path, Map.of("thumb", "up")).is(200).text("/thumb")).isEqualTo("up");
        Map<String, Object> bad = Map.of(
                "thumb", "down",
                "categories", List.of("outdated", "no-source"),
                "text", "Ask bob@example.com instead.");
        assertThat(api.put(path, bad).is(200).at("/categories")).hasSize(2);
        assertThat(api.get(path).is(200).text("/text")).contains("instead");
        analysed(document);
        api.delete(path).is(204);
        api.delete(path).isProblem(404, "feedback-unknown");
    }

    private void analysed(UUID document) {
        Api admin = function.as(TestAccount.with("admin"));
        ApiAnswer analysis = admin.get("/api/chat/feedback/analysis").is(200);
        assertThat(analysis.at("/down").asInt()).isPositive();
        assertThat(analysis.at("/categories").findValuesAsText("category")).contains("outdated", "no-source");
        assertThat(analysis.at("/days")).isNotEmpty();
        assertThat(analysis.at("/worstDocuments").findValuesAsText("documentId"))
                .contains(document.toString());
        assertThat(analysis.body()).doesNotContain("Oven");
        ApiAnswer dashboard = admin.get("/api/chat/feedback/dashboard").is(200);
        assertThat(dashboard.at("/previous/answers").asInt()).isZero();
        assertThat(dashboard.body()).contains("instead").doesNotContain("bob@example.com");
        admin.get("/api/chat/feedback/analysis?from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z")
                .isProblem(422, "period-invalid");
        admin.get("/api/chat/feedback/dashboard?from=2020-01-02T00:00:00Z").isProblem(422, "period-invalid");
        chatter.api().get("/api/chat/feedback/analysis").isProblem(403, "permission-missing");
        chatter.api().get("/api/chat/feedback/dashboard").isProblem(403, "permission-missing");
    }

    @Test
    void feedbackIsOfKnownKindsAndToOnesOwnAnswers() {
        ApiAnswer answer = chatter.ask("Is anybody there?");
        String path = chatter.message(answer.id()) + "/feedback";
        chatter.api().put(path, Map.of("thumb", "sideways")).isProblem(400, "request-malformed");
        chatter.api()
                .put(path, Map.of("thumb", "down", "categories", List.of("ugly")))
                .isProblem(400, "request-malformed");
        chatter.api()
                .put(chatter.message(UUID.fromString(answer.text("/parentId"))) + "/feedback", Map.of("thumb", "up"))
                .isProblem(409, "message-not-answer");
        Chatter.of(function).api().put(path, Map.of("thumb", "up")).isProblem(404, "message-unknown");
    }
}
