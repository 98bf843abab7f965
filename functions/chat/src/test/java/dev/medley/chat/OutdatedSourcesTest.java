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
class OutdatedSourcesTest {

    private static final String PLAN = "# Plan\n\nThe merger with Acme is planned for the 7th of March.";
    private static final String LATER = "# Plan\n\nParking is free for all since December.";
    private static final String QUESTION = "When is the merger with Acme planned?";

    private final FunctionUnderTest function;
    private final Chatter chatter;

    OutdatedSourcesTest(FunctionUnderTest function) {
        this.function = function;
        chatter = Chatter.of(function);
    }

    @Test
    void whatANewVersionTookOutIsShownToNobodyElse() {
        UUID document = chatter.library().markdown(PLAN);
        ApiAnswer answer = chatter.ask(QUESTION);
        assertThat(answer.text("/text")).contains("March");
        Library friend = Library.of(function);
        chatter.library().share(chatter.library().collection("Plans", document), friend, "reader");
        String token = chatter.api()
                .post(chatter.conversation() + "/shares", Map.of())
                .is(201)
                .text("/token");
        UUID share = chatter.api()
                .post(
                        chatter.conversation() + "/shares",
                        Map.of("accountId", friend.account().id()))
                .is(201)
                .id();
        String received = "/api/chat/received-conversations/" + share;
        assertThat(friend.api().get(received).is(200).body()).contains("7th of March");

        assertThat(chatter.library().renew(document, LATER).text("/state")).isEqualTo("ready");

        assertThat(friend.api().get(received).is(200).body()).doesNotContain("7th of March");
        assertThat(function.api()
                        .get("/api/chat/shared-conversations/" + token)
                        .is(200)
                        .body())
                .doesNotContain("7th of March");
        ApiAnswer own = chatter.api().get(chatter.message(answer.id())).is(200);
        assertThat(own.text("/text")).contains("March");
        assertThat(own.at("/answer/result/citations/0/current").asBoolean()).isFalse();
    }

    @Test
    void aCuratedAnswerIsGivenWhileItsPassagesStand() {
        Library editor = new Library(function, TestAccount.with("admin"));
        UUID document = editor.markdown(PLAN);
        UUID passage = UUID.fromString(editor.api()
                .get(Library.DOCUMENTS + "/" + document + "/passages")
                .is(200)
                .text("/items/0/id"));
        editor.api()
                .post(
                        "/api/chat/curated-answers",
                        Map.of("question", QUESTION, "answer", "In March.", "passageIds", List.of(passage)))
                .is(201);
        Chatter asker = Chatter.of(editor);
        assertThat(asker.ask(QUESTION).text("/answer/result/answerer")).isEqualTo("curated");

        editor.renew(document, LATER);

        ApiAnswer answer = asker.ask(QUESTION);
        assertThat(answer.text("/answer/result/answerer")).isNotEqualTo("curated");
        assertThat(answer.body()).doesNotContain("In March");
    }

    @Test
    void whoLostAccessIsToldThatNothingSupportsWhatIsLeft() {
        Library owner = Library.of(function);
        UUID document = owner.markdown(PLAN);
        owner.share(owner.collection("Plans", document), chatter.library(), "reader");
        ApiAnswer answer = chatter.ask(QUESTION);
        assertThat(answer.at("/answer/result/groundedness").asDouble()).isEqualTo(1);
        Api api = owner.api();
        api.delete(Library.DOCUMENTS + "/" + document).is(204);
        ApiAnswer later = chatter.api().get(chatter.message(answer.id())).is(200);
        assertThat(later.at("/answer/result/groundedness").asDouble()).isZero();
    }
}
