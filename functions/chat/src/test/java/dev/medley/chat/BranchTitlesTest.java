package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class BranchTitlesTest {

    private static final String LINKS = "/api/chat/shared-conversations/";

    private final FunctionUnderTest function;
    private final Chatter chatter;

    BranchTitlesTest(FunctionUnderTest function) {
        this.function = function;
        chatter = Chatter.of(function);
    }

    private String share() {
        return chatter.api()
                .post(chatter.conversation() + "/shares", Map.of())
                .is(201)
                .text("/token");
    }

    @Test
    void aShareShowsTheTitleOfThatTime() {
        chatter.ask("When is the oven cleaned?");
        String token = share();
        chatter.api()
                .patch(chatter.conversation(), Map.of("title", "Private thoughts"))
                .is(200);

        assertThat(function.api().get(LINKS + token).is(200).text("/title")).isEqualTo("When is the oven cleaned?");
        assertThat(function.api().get(LINKS + share()).is(200).text("/title")).isEqualTo("Private thoughts");
    }

    @Test
    void aBranchIsCalledByItsOwnFirstQuestion() {
        ApiAnswer secret = chatter.ask("Secret: I will quit. When is the oven cleaned?");
        UUID first = UUID.fromString(secret.text("/parentId"));
        chatter.ask(Map.of("text", "When is the oven cleaned?", "editedId", first));

        ApiAnswer shared = function.api().get(LINKS + share()).is(200);

        assertThat(shared.text("/title")).isEqualTo("When is the oven cleaned?");
        assertThat(shared.body()).doesNotContain("quit");
        Api api = chatter.api();
        assertThat(api.get(chatter.conversation()).is(200).text("/title")).isEqualTo("When is the oven cleaned?");
        String export = chatter.conversation() + "/export.md";
        assertThat(api.get(export).is(200).body()).doesNotContain("quit");
        assertThat(api.get(export + "?leaf=" + secret.id()).is(200).body()).contains("# Secret: I will quit");
    }

    @Test
    void whatWasNeverFinishedIsNotShared() {
        ApiAnswer answer = chatter.ask("When is the oven cleaned?");
        Rows.update(
                "update chat.message set finished_at = null, answered = null, answerer = null where id = ?",
                answer.id());
        chatter.api().post(chatter.conversation() + "/shares", Map.of()).isProblem(409, "answer-not-finished");
    }

    @Test
    void aFolderCountsWhatIsStillThere() {
        Api api = chatter.api();
        UUID folder =
                api.post("/api/chat/folders", Map.of("name", "Short")).is(201).id();
        api.post(
                        Chatter.CONVERSATIONS,
                        Map.of(
                                "folderId",
                                folder,
                                "expiresAt",
                                Instant.now().plus(Duration.ofHours(1)).toString()))
                .is(201);
        assertThat(api.get("/api/chat/folders")
                        .is(200)
                        .at("/items/0/conversations")
                        .asInt())
                .isEqualTo(1);
        Api later = function.later(Duration.ofHours(2)).as(chatter.account());
        assertThat(later.get("/api/chat/folders")
                        .is(200)
                        .at("/items/0/conversations")
                        .asInt())
                .isZero();
    }
}
