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
class ChatAnalyticsTest {

    private final FunctionUnderTest function;

    ChatAnalyticsTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void figuresTellHowQuestionsAreAskedAndAnswered() {
        Library editor = new Library(function, TestAccount.with("admin"));
        editor.markdown("# Oven\n\nThe oven is cleaned every Friday by the late shift.");
        Chatter chatter = Chatter.of(editor);
        Api api = editor.api();
        ApiAnswer before = api.get("/api/chat/analytics").is(200);
        ApiAnswer answer = chatter.ask("When is the oven cleaned?");
        ApiAnswer nothing = chatter.ask("Which galaxy is nearest to jane.doe@example.com?");
        ApiAnswer after = api.get("/api/chat/analytics").is(200);
        assertThat(after.at("/volume/answers").asInt()
                        - before.at("/volume/answers").asInt())
                .isGreaterThanOrEqualTo(2);
        assertThat(after.at("/volume/users").asInt()).isPositive();
        assertThat(after.at("/latency/p95Ms").asInt())
                .isGreaterThanOrEqualTo(after.at("/latency/p50Ms").asInt());
        assertThat(after.at("/quality/answered").asDouble()).isBetween(0.0, 1.0);
        assertThat(after.at("/engagement/questionsPerConversation").asDouble()).isPositive();
        assertThat(after.at("/engagement/resolution").asDouble()).isBetween(0.0, 1.0);
        assertThat(after.at("/retrieval/hitRate").asDouble()).isPositive();
        assertThat(after.at("/days/0/answers").asInt()).isPositive();
        api.get("/api/chat/analytics?from=2026-01-02T00:00:00Z&until=2026-01-01T00:00:00Z")
                .isProblem(422, "period-invalid");
        judged(api, answer, nothing);
    }

    @Test
    void whatAskersDidNotLikeIsDrawnAlone() {
        Library editor = new Library(function, TestAccount.with("admin"));
        editor.markdown("# Oven\n\nThe oven is cleaned every Friday by the late shift.");
        Chatter chatter = Chatter.of(editor);
        String answer = chatter.ask("When is the oven cleaned?").text("/id");
        assertThat(drawn(editor, "up")).doesNotContain(answer);
        assertThat(drawn(editor, "down")).doesNotContain(answer);
        chatter.api()
                .put(chatter.message(UUID.fromString(answer)) + "/feedback", Map.of("thumb", "down"))
                .is(200);
        assertThat(drawn(editor, "down")).contains(answer);
    }

    private static List<String> drawn(Library editor, String thumb) {
        return editor.api()
                .get("/api/chat/samples?limit=50&thumb=" + thumb)
                .is(200)
                .at("/items")
                .findValuesAsText("id");
    }

    private void judged(Api api, ApiAnswer answer, ApiAnswer nothing) {
        ApiAnswer unanswered = api.get("/api/chat/unanswered-questions").is(200);
        assertThat(unanswered.at("/items").findValuesAsText("id"))
                .contains(nothing.id().toString());
        assertThat(unanswered.body()).doesNotContain("jane.doe@example.com");

        assertThat(api.get("/api/chat/samples?limit=50").is(200).at("/items").findValuesAsText("id"))
                .isNotEmpty();
        String judgement = "/api/chat/samples/" + answer.id() + "/judgement";
        api.post(judgement, Map.of("verdict", "wrong")).is(204);
        api.post(judgement, Map.of("verdict", "correct", "note", "As it says.")).is(204);
        assertThat(api.get("/api/chat/analytics").is(200).at("/quality/judged").asInt())
                .isPositive();
        api.post("/api/chat/samples/" + UUID.randomUUID() + "/judgement", Map.of("verdict", "wrong"))
                .isProblem(404, "sample-unknown");
        new Library(function, TestAccount.with("admin"))
                .api()
                .post(judgement, Map.of("verdict", "wrong"))
                .isProblem(404, "sample-unknown");
        Api user = Chatter.of(function).api();
        user.get("/api/chat/analytics").isProblem(403, "permission-missing");
        user.get("/api/chat/unanswered-questions").isProblem(403, "permission-missing");
        user.get("/api/chat/samples").isProblem(403, "permission-missing");
    }
}
