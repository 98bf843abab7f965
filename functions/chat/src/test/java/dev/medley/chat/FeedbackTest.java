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

    private static final String CURATED = "/api/chat/curated-answers";

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
        ApiAnswer changed = api.put(
                        path,
                        Map.of(
                                "thumb", "down",
                                "categories", List.of("outdated", "no-source"),
                                "text", "Ask bob@example.com instead."))
                .is(200);
        assertThat(changed.at("/categories")).hasSize(2);
        assertThat(api.get(path).is(200).text("/text")).contains("instead");
        api.put(path, Map.of("thumb", "sideways")).isProblem(400, "request-malformed");
        api.put(path, Map.of("thumb", "down", "categories", List.of("ugly"))).isProblem(400, "request-malformed");
        api.put(chatter.message(UUID.fromString(answer.text("/parentId"))) + "/feedback", Map.of("thumb", "up"))
                .isProblem(409, "message-not-answer");
        Chatter.of(function).api().put(path, Map.of("thumb", "up")).isProblem(404, "message-unknown");

        api.get("/api/chat/feedback/analysis").isProblem(403, "permission-missing");
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

        api.delete(path).is(204);
        api.delete(path).isProblem(404, "feedback-unknown");
    }

    @Test
    void anEditorsAnswerIsGivenNextTimeToWhoMayReadItsSources() {
        Library editor = new Library(function, TestAccount.with("admin"));
        String thing = "boiler " + UUID.randomUUID().toString().substring(0, 8);
        UUID document = editor.markdown("# Cellar\n\nThe " + thing + " is emptied through the lower valve in June.");
        UUID collection = editor.collection("Cellar", document);
        editor.share(collection, chatter.library(), "reader");
        String question = "How is the " + thing + " emptied?";
        ApiAnswer wrong = chatter.ask(question);
        String passage = wrong.text("/answer/result/citations/0/passageId");
        Map<String, Object> text = Map.of(
                "question",
                question,
                "answer",
                "Through the upper valve, since last year.",
                "passageIds",
                List.of(passage),
                "correctsId",
                wrong.id());
        chatter.api().post(CURATED, text).isProblem(403, "permission-missing");
        ApiAnswer curated = editor.api().post(CURATED, text).is(201);
        String path = CURATED + "/" + curated.id();
        ApiAnswer right = chatter.ask("how is the " + thing + " emptied");
        assertThat(right.text("/answer/result/answerer")).as(right.body()).isEqualTo("curated");
        assertThat(right.text("/text")).contains("upper valve");
        assertThat(right.text("/answer/result/citations/0/documentId")).isEqualTo(document.toString());
        ApiAnswer stranger = Chatter.of(function).ask(question);
        assertThat(stranger.body()).doesNotContain("upper valve");
        UUID other = chatter.library().markdown("# Other\n\nNothing of the kind is said in here at all.");
        Chatter narrow = Chatter.of(chatter.library(), Map.of("documentIds", List.of(other)));
        assertThat(narrow.ask(question).body()).doesNotContain("upper valve");

        editor.api().put(path + "/retirement", Map.of()).is(200);
        assertThat(chatter.ask(question).text("/answer/result/answerer")).isEqualTo("extractive");
        assertThat(editor.api()
                        .delete(path + "/retirement")
                        .is(200)
                        .at("/active")
                        .asBoolean())
                .isTrue();
        Map<String, Object> change =
                Map.of("question", question, "answer", "By nobody.", "passageIds", List.of(passage));
        editor.api().header("If-Match", "\"1\"").put(path, change).isProblem(412, "precondition-failed");
        editor.api().put(path, change).is(200);
        assertThat(editor.api().get(path).is(200).text("/answer")).isEqualTo("By nobody.");
        assertThat(editor.api()
                        .get(CURATED + "?active=true")
                        .is(200)
                        .at("/items")
                        .findValuesAsText("id"))
                .contains(curated.id().toString());
        editor.api().put(CURATED + "/" + UUID.randomUUID(), change).isProblem(404, "curated-answer-unknown");
        editor.api().get(CURATED + "/" + UUID.randomUUID()).isProblem(404, "curated-answer-unknown");
        editor.api()
                .put(CURATED + "/" + UUID.randomUUID() + "/retirement", Map.of())
                .isProblem(404, "curated-answer-unknown");
        editor.api()
                .post(CURATED, Map.of("question", "A?", "answer", "B.", "passageIds", List.of(UUID.randomUUID())))
                .isProblem(422, "passage-unknown");
        editor.api()
                .post(
                        CURATED,
                        Map.of(
                                "question",
                                "A?",
                                "answer",
                                "B.",
                                "passageIds",
                                List.of(passage),
                                "correctsId",
                                UUID.randomUUID()))
                .isProblem(404, "message-unknown");

        editor.api().delete(Library.DOCUMENTS + "/" + document).is(204);
        assertThat(chatter.api().get(chatter.message(right.id())).is(200).body())
                .doesNotContain("upper valve");
        assertThat(chatter.ask(question).text("/answer/result/reason")).isEqualTo("not-in-documents");
    }
}
