package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
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
class ImportedConversationsTest {

    private static final String IMPORTS = "/api/chat/conversation-imports";

    private final Api admin;
    private final Chatter chatter;

    ImportedConversationsTest(FunctionUnderTest function) {
        admin = function.as(TestAccount.with("admin"));
        chatter = Chatter.of(function);
    }

    private static List<Map<String, Object>> turn(String question, String answer, boolean answered) {
        UUID id = UUID.randomUUID();
        return List.of(
                Map.of("id", id, "role", "user", "text", question),
                Map.of(
                        "id",
                        UUID.randomUUID(),
                        "parentId",
                        id,
                        "role",
                        "assistant",
                        "text",
                        answer,
                        "answered",
                        answered));
    }

    @Test
    void whatAFileBringsIsInNoFiguresNorQueues() {
        String invented = "Invented " + UUID.randomUUID() + "?";
        UUID conversation = chatter.api()
                .post(IMPORTS, Map.of("title", "T", "messages", turn(invented, "Words of documents.", false)))
                .is(201)
                .id();
        UUID answer = UUID.fromString(chatter.api()
                .get(Chatter.CONVERSATIONS + "/" + conversation + "/messages")
                .is(200)
                .text("/items/0/id"));

        assertThat(admin.get("/api/chat/unanswered-questions?limit=100").is(200).body())
                .doesNotContain(invented);
        assertThat(admin.get("/api/chat/samples?limit=50").is(200).body()).doesNotContain(invented);
        admin.post("/api/chat/samples/" + answer + "/judgement", Map.of("verdict", "wrong"))
                .isProblem(404, "sample-unknown");
    }

    @Test
    void aFileOfQuestionsAloneIsRefusedAndAnAnswerThatNeverCameIsNone() {
        chatter.api()
                .post(
                        IMPORTS,
                        Map.of(
                                "title",
                                "T",
                                "messages",
                                List.of(Map.of("id", UUID.randomUUID(), "role", "user", "text", "Hello?"))))
                .isProblem(422, "conversation-file-invalid");
        UUID id = UUID.randomUUID();
        UUID made = chatter.api()
                .post(
                        IMPORTS,
                        Map.of(
                                "title",
                                "T",
                                "messages",
                                List.of(
                                        Map.of("id", id, "role", "user", "text", "Hello?"),
                                        Map.of(
                                                "id",
                                                UUID.randomUUID(),
                                                "parentId",
                                                id,
                                                "role",
                                                "assistant",
                                                "text",
                                                ""))))
                .is(201)
                .id();
        assertThat(chatter.api()
                        .get(Chatter.CONVERSATIONS + "/" + made + "/messages")
                        .is(200)
                        .at("/items/0/answer/result/answered")
                        .asBoolean())
                .isFalse();
    }
}
