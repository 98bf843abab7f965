package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import dev.medley.testkit.TestWord;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class CuratedAnswersTest {

    private static final String CURATED = "/api/chat/curated-answers";

    private final FunctionUnderTest function;
    private final Chatter chatter;
    private final Library editor;
    private final UUID document;
    private final String question;

    CuratedAnswersTest(FunctionUnderTest function) {
        this.function = function;
        chatter = Chatter.of(function);
        editor = new Library(function, TestAccount.with("admin"));
        String thing = "boiler " + TestWord.of(8);
        question = "How is the " + thing + " emptied?";
        document = editor.markdown("# Cellar\n\nThe " + thing + " is emptied through the lower valve in June.");
        editor.share(editor.collection("Cellar", document), chatter.library(), "reader");
    }

    private Map<String, Object> text(ApiAnswer wrong, String answer) {
        return Map.of(
                "question", question,
                "answer", answer,
                "passageIds", List.of(wrong.text("/answer/result/citations/0/passageId")));
    }

    @Test
    void anAnswerIsThereOnceAndIsDeleted() {
        Map<String, Object> text = text(chatter.ask(question), "Through the upper valve, since last year.");
        UUID id = editor.api().post(CURATED, text).is(201).id();
        editor.api().post(CURATED, text).isProblem(409, "curated-answer-exists");
        String path = CURATED + "/" + id;
        editor.api().header("If-Match", "\"9\"").delete(path).isProblem(412, "precondition-failed");
        editor.api().delete(path).is(204);
        editor.api().delete(path).isProblem(404, "curated-answer-unknown");
        assertThat(chatter.ask(question).text("/answer/result/answerer")).isEqualTo("extractive");
    }

    @Test
    void anEditorsAnswerIsGivenNextTimeToWhoMayReadItsSources() {
        ApiAnswer wrong = chatter.ask(question);
        Map<String, Object> text = text(wrong, "Through the upper valve, since last year.");
        chatter.api().post(CURATED, text).isProblem(403, "permission-missing");
        editor.api().post(CURATED, text).is(201);
        ApiAnswer right = chatter.ask(question.toLowerCase(Locale.ROOT).replace("?", ""));
        assertThat(right.text("/answer/result/answerer")).as(right.body()).isEqualTo("curated");
        assertThat(right.text("/text")).contains("upper valve");
        assertThat(right.text("/answer/result/citations/0/documentId")).isEqualTo(document.toString());
        assertThat(Chatter.of(function).ask(question).body()).doesNotContain("upper valve");
        Api stranger = new Library(function, TestAccount.with("admin")).api();
        assertThat(stranger.get(CURATED).is(200).body()).doesNotContain("upper valve");

        UUID other = chatter.library().markdown("# Other\n\nNothing of the kind is said in here at all.");
        Chatter narrow = Chatter.of(chatter.library(), Map.of("documentIds", List.of(other)));
        assertThat(narrow.ask(question).body()).doesNotContain("upper valve");
        editor.api().delete(Library.DOCUMENTS + "/" + document).is(204);
        assertThat(chatter.api().get(chatter.message(right.id())).is(200).body())
                .doesNotContain("upper valve");
        assertThat(chatter.ask(question).text("/answer/result/reason")).isEqualTo("not-in-documents");
    }

    @Test
    void curatedAnswersAreChangedRetiredAndTakenUpAgain() {
        ApiAnswer wrong = chatter.ask(question);
        Map<String, Object> text = text(wrong, "By a pump.");
        String path = CURATED + "/" + editor.api().post(CURATED, text).is(201).id();
        editor.api().put(path + "/retirement", Map.of()).is(200);
        assertThat(chatter.ask(question).text("/answer/result/answerer")).isEqualTo("extractive");
        assertThat(editor.api()
                        .delete(path + "/retirement")
                        .is(200)
                        .at("/active")
                        .asBoolean())
                .isTrue();
        Map<String, Object> change = text(wrong, "By nobody.");
        editor.api().header("If-Match", "\"1\"").put(path, change).isProblem(412, "precondition-failed");
        editor.api().put(path, change).is(200);
        assertThat(editor.api().get(path).is(200).text("/answer")).isEqualTo("By nobody.");
        assertThat(editor.api().get(CURATED + "?active=true").is(200).at("/items"))
                .isNotEmpty();
        String unknown = CURATED + "/" + UUID.randomUUID();
        editor.api().put(unknown, change).isProblem(404, "curated-answer-unknown");
        editor.api().get(unknown).isProblem(404, "curated-answer-unknown");
        editor.api().put(unknown + "/retirement", Map.of()).isProblem(404, "curated-answer-unknown");
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
                                Objects.requireNonNull(change.get("passageIds")),
                                "correctsId",
                                UUID.randomUUID()))
                .isProblem(404, "message-unknown");
    }
}
