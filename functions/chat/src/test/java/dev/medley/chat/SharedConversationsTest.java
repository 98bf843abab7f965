package dev.medley.chat;

import static dev.medley.chat.Chatter.CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class SharedConversationsTest {

    private static final String OVEN = "# Oven\n\nThe oven is cleaned every Friday by the late shift.";
    private static final String LINKS = "/api/chat/shared-conversations/";
    private static final String RECEIVED = "/api/chat/received-conversations";

    private final FunctionUnderTest function;
    private final Chatter chatter;

    SharedConversationsTest(FunctionUnderTest function) {
        this.function = function;
        chatter = Chatter.of(function);
    }

    @Test
    void aLinkShowsTheConversationAsItWasUntilItIsRevoked() {
        chatter.library().markdown(OVEN);
        String shares = chatter.conversation() + "/shares";
        chatter.api().post(shares, Map.of()).isProblem(409, "message-not-answer");
        chatter.ask("When is the oven cleaned?");
        ApiAnswer share = chatter.api().post(shares, Map.of()).is(201);
        chatter.ask("Which galaxy is nearest?");
        Api anybody = function.api();
        ApiAnswer read = anybody.get(LINKS + share.text("/token")).is(200);
        assertThat(read.at("/items")).hasSize(2);
        assertThat(read.body()).contains("Friday").doesNotContain("galaxy");
        assertThat(chatter.api().get(shares).is(200).body()).doesNotContain(share.text("/token"));
        Api stranger = Chatter.of(function).api();
        stranger.post(shares, Map.of()).isProblem(404, "conversation-unknown");
        stranger.get(shares).isProblem(404, "conversation-unknown");
        stranger.delete(shares + "/" + share.id()).isProblem(404, "conversation-unknown");
        chatter.api().delete(shares + "/" + share.id()).is(204);
        chatter.api().delete(shares + "/" + share.id()).isProblem(404, "share-unknown");
        anybody.get(LINKS + share.text("/token")).isProblem(404, "share-unknown");
        anybody.get(LINKS + "guessed").isProblem(404, "share-unknown");
    }

    @Test
    void whatOthersBroughtGoesToNobodyWhoMayNotReadIt() {
        Library owner = Library.of(function);
        UUID collection = owner.collection("Rules", owner.markdown(OVEN));
        owner.share(collection, chatter.library(), "reader");
        assertThat(chatter.ask("When is the oven cleaned?").text("/text")).contains("Friday");
        Library friend = Library.of(function);
        String shares = chatter.conversation() + "/shares";
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        UUID id = chatter.api()
                .post(shares, Map.of("accountId", friend.account().id(), "expiresAt", soon.toString()))
                .is(201)
                .id();
        assertThat(friend.api().get(RECEIVED).is(200).at("/items").findValuesAsText("id"))
                .containsExactly(id.toString());
        ApiAnswer withheld = friend.api().get(RECEIVED + "/" + id).is(200);
        assertThat(withheld.body()).doesNotContain("Friday").contains("source no longer available");
        owner.share(collection, friend, "reader");
        assertThat(friend.api().get(RECEIVED + "/" + id).is(200).body()).contains("Friday");
        Library.of(function).api().get(RECEIVED + "/" + id).isProblem(404, "share-unknown");
        chatter.api().post(shares, Map.of("expiresAt", "2020-01-01T00:00:00Z")).isProblem(422, "share-expiry-invalid");
        function.later(Duration.ofHours(2))
                .as(friend.account())
                .get(RECEIVED + "/" + id)
                .isProblem(404, "share-unknown");
        new Deliveries(function, "chat-conversation-erasure")
                .deliver("account.erased", friend.account().id(), Map.of());
        assertThat(chatter.api().get(shares).is(200).at("/items")).isEmpty();
    }

    @Test
    void whoIsBlockedSharesNothingWithWhoBlocksThem() {
        chatter.ask("Is anybody there?");
        Library other = Library.of(function);
        UUID id = chatter.api()
                .post(
                        chatter.conversation() + "/shares",
                        Map.of("accountId", other.account().id()))
                .is(201)
                .id();
        Rows.update(
                "insert into social.pub_block values (?, ?)",
                other.account().id(),
                chatter.account().id());

        assertThat(other.api().get(RECEIVED).is(200).at("/items")).isEmpty();
        other.api().get(RECEIVED + "/" + id).isProblem(404, "share-unknown");
    }

    @Test
    void aFileThatEndsWithAQuestionGoesOnAfterItsLastAnswer() {
        UUID question = UUID.randomUUID();
        UUID answer = UUID.randomUUID();
        List<Map<String, Object>> messages = List.of(
                Map.of("id", question, "role", "user", "text", "Hello?"),
                Map.of("id", answer, "parentId", question, "role", "assistant", "text", "Hi."),
                Map.of("id", UUID.randomUUID(), "parentId", answer, "role", "user", "text", "And?"));
        UUID made = chatter.api()
                .post("/api/chat/conversation-imports", Map.of("title", "T", "messages", messages))
                .is(201)
                .id();
        Chatter imported = new Chatter(chatter.library(), CONVERSATIONS + "/" + made);

        imported.ask("Is anybody there?");

        assertThat(imported.api().get(imported.messages()).is(200).at("/items")).hasSize(4);
        chatter.api()
                .post("/api/chat/conversation-imports", Map.of("title", "T\u0007", "messages", List.of()))
                .isProblem(422, "conversation-file-invalid");
        chatter.api()
                .post(
                        "/api/chat/conversation-imports",
                        Map.of(
                                "title",
                                "T",
                                "messages",
                                List.of(Map.of("id", question, "role", "user", "text", "A\u0007"))))
                .isProblem(422, "conversation-file-invalid");
    }

    @Test
    void aConversationIsExportedAndImportedAgain() throws IOException, InterruptedException {
        chatter.library().markdown(OVEN);
        ApiAnswer answer = chatter.ask("When is the oven cleaned?");
        Api api = chatter.api();
        String export = chatter.conversation() + "/export";
        ApiAnswer file = api.get(export + ".json").is(200);
        assertThat(file.at("/messages")).hasSize(2);
        assertThat(file.text("/messages/1/sources/0/quote")).contains("Friday");
        assertThat(api.get(export + ".md").is(200).body())
                .contains("# When is the oven cleaned?")
                .contains("Friday");
        ApiAnswer pdf = api.get(export + ".pdf?leaf=" + answer.id()).is(200);
        byte[] bytes = HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(URI.create(pdf.text("/url"))).build(), BodyHandlers.ofByteArray())
                .body();
        assertThat(new String(bytes, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
        FunctionUnderTest later = function.later(Duration.ofHours(2));
        later.tick("chat-export-expiry");
        assertThat(Rows.count("select count(*) from chat.export_file where expires_at < now()"))
                .isZero();
        api.get(export + ".md?leaf=" + UUID.randomUUID()).isProblem(404, "message-unknown");
        api.get(export + ".pdf?leaf=" + UUID.randomUUID()).isProblem(404, "message-unknown");
        Api stranger = Chatter.of(function).api();
        stranger.get(export + ".json").isProblem(404, "conversation-unknown");
        stranger.get(export + ".md").isProblem(404, "conversation-unknown");
        stranger.get(export + ".pdf").isProblem(404, "conversation-unknown");
        imported(stranger, file);
    }

    private static void imported(Api stranger, ApiAnswer file) {
        ApiAnswer imported =
                stranger.post("/api/chat/conversation-imports", file.body()).is(201);
        String messages = CONVERSATIONS + "/" + imported.id() + "/messages";
        ApiAnswer read = stranger.get(messages).is(200);
        assertThat(read.at("/items").findValuesAsText("role")).containsExactly("assistant", "user");
        assertThat(read.at("/items/0/answer/result/citations")).isEmpty();
        assertThat(read.text("/items/0/answer/result/reason")).isEqualTo("imported");
        UUID id = UUID.randomUUID();
        Map<String, Object> question = Map.of("id", id, "role", "user", "text", "Hello?");
        stranger.post("/api/chat/conversation-imports", Map.of("title", "T", "messages", List.of(question, question)))
                .isProblem(422, "conversation-file-invalid");
        stranger.post(
                        "/api/chat/conversation-imports",
                        Map.of("title", "T", "messages", List.of(Map.of("id", id, "role", "assistant", "text", "Hi"))))
                .isProblem(422, "conversation-file-invalid");
    }

    @Test
    void anExportOfTheAccountHoldsItsConversations() {
        UUID document = chatter.library().markdown(OVEN);
        chatter.ask("When is the oven cleaned?");
        String query = "select document::text from chat.pub_export where account_id = ? and kind = 'conversations'";
        assertThat(String.join("", Rows.texts(query, chatter.account().id()))).contains("by the late shift");
        chatter.api().delete(Library.DOCUMENTS + "/" + document).is(204);
        assertThat(String.join("", Rows.texts(query, chatter.account().id())))
                .contains("When is the oven cleaned?")
                .doesNotContain("by the late shift");
    }
}
