package dev.medley.chat;

import static dev.medley.chat.Chatter.CONVERSATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class ConversationsTest {

    private static final String FOLDERS = "/api/chat/folders";

    private final FunctionUnderTest function;
    private final Chatter chatter;

    ConversationsTest(FunctionUnderTest function) {
        this.function = function;
        chatter = Chatter.of(function);
    }

    @Test
    void aConversationIsNamedMovedFoundAndDeleted() {
        Api api = chatter.api();
        UUID folder = api.post(FOLDERS, Map.of("name", "Work")).is(201).id();
        ApiAnswer made = api.post(CONVERSATIONS, Map.of("title", "Kettles", "folderId", folder))
                .is(201);
        String path = CONVERSATIONS + "/" + made.id();
        api.header("If-Match", "\"9\"").patch(path, Map.of("title", "Pots")).isProblem(412, "precondition-failed");
        api.patch(path, "{\"title\": null}").isProblem(422, "validation-failed");
        api.get(CONVERSATIONS + "?q=%00").isProblem(422, "validation-failed");
        ApiAnswer changed = api.patch(path, "{\"title\": \"Saucepans\", \"folderId\": null}")
                .is(200);
        assertThat(changed.text("/title")).isEqualTo("Saucepans");
        assertThat(changed.at("/folderId").isNull()).isTrue();
        api.patch(path, Map.of("folderId", folder)).is(200);
        assertThat(ids(CONVERSATIONS + "?folderId=" + folder))
                .containsExactly(made.id().toString());
        assertThat(ids(CONVERSATIONS + "?q=saucepan")).containsExactly(made.id().toString());
        assertThat(ids(CONVERSATIONS + "?q=kettle")).isEmpty();
        chatter.ask("Are wombats marsupials?");
        assertThat(ids(CONVERSATIONS + "?q=wombat")).hasSize(1);
        assertThat(api.get(FOLDERS).is(200).at("/items/0/conversations").asInt())
                .isEqualTo(1);
        api.delete(FOLDERS + "/" + folder).is(204);
        assertThat(api.get(path).is(200).at("/folderId").isNull()).isTrue();
        api.delete(path).is(204);
        api.get(path).isProblem(404, "conversation-unknown");
        Chatter.of(function).api().get(chatter.conversation()).isProblem(404, "conversation-unknown");
    }

    private List<String> ids(String path) {
        return chatter.api().get(path).is(200).at("/items").findValuesAsText("id");
    }

    @Test
    void foldersHaveNames() {
        Api api = chatter.api();
        UUID folder = api.post(FOLDERS, Map.of("name", "Work")).is(201).id();
        api.post(FOLDERS, Map.of("name", "Work")).isProblem(409, "folder-name-taken");
        api.post(FOLDERS, Map.of("name", "Caf\u00e9")).is(201);
        api.post(FOLDERS, Map.of("name", " Cafe\u0301")).isProblem(409, "folder-name-taken");
        api.post(FOLDERS, Map.of("name", "Home")).is(201);
        api.put(FOLDERS + "/" + folder, Map.of("name", "Home")).isProblem(409, "folder-name-taken");
        assertThat(api.put(FOLDERS + "/" + folder, Map.of("name", "Job"))
                        .is(200)
                        .text("/name"))
                .isEqualTo("Job");
        Api other = Chatter.of(function).api();
        other.put(FOLDERS + "/" + folder, Map.of("name", "Mine")).isProblem(404, "folder-unknown");
        other.delete(FOLDERS + "/" + folder).isProblem(404, "folder-unknown");
        other.post(CONVERSATIONS, Map.of("folderId", folder)).isProblem(404, "folder-unknown");
    }

    @Test
    void whatExpiresIsGoneAtItsTime() {
        Instant soon = Instant.now().plus(Duration.ofHours(1));
        ApiAnswer made = chatter.api()
                .post(CONVERSATIONS, Map.of("expiresAt", soon.toString()))
                .is(201);
        chatter.api()
                .post(CONVERSATIONS, Map.of("expiresAt", "2020-01-01T00:00:00Z"))
                .isProblem(422, "conversation-expiry-invalid");
        FunctionUnderTest later = function.later(Duration.ofHours(2));
        later.as(chatter.account()).get(CONVERSATIONS + "/" + made.id()).isProblem(404, "conversation-unknown");
        later.as(chatter.account())
                .get(CONVERSATIONS + "/" + made.id() + "/messages")
                .isProblem(404, "conversation-unknown");
        later.tick("chat-expiry");
        assertThat(Rows.count("select count(*) from chat.conversation where id = ?", made.id()))
                .isZero();
    }

    @Test
    void aConversationIsSummedUpAndItsTopicsAreTold() {
        chatter.library().markdown("# Oven\n\nThe oven is cleaned every Friday by the late shift.");
        assertThat(chatter.api()
                        .get(chatter.conversation() + "/summary")
                        .is(200)
                        .at("/points"))
                .isEmpty();
        chatter.ask("When is the oven cleaned?");
        ApiAnswer first = chatter.api().get(chatter.conversation() + "/summary").is(200);
        assertThat(first.at("/turns").asInt()).isEqualTo(1);
        assertThat(first.text("/points/0/answer")).contains("Friday");
        chatter.ask("And who does it?");
        chatter.ask("Which galaxy is nearest to the Milky Way?");
        ApiAnswer second =
                chatter.api().get(chatter.conversation() + "/summary").is(200);
        assertThat(second.at("/turns").asInt()).isEqualTo(3);
        assertThat(second.at("/points").findValuesAsText("question")).hasSize(3);
        ApiAnswer topics = chatter.api().get(chatter.conversation() + "/topics").is(200);
        assertThat(topics.at("/items").size()).as(topics.body()).isBetween(2, 3);
        assertThat(topics.text("/items/0/label")).contains("oven");
        assertThat(topics.at("/items/" + (topics.at("/items").size() - 1) + "/drift")
                        .asDouble())
                .isPositive();
        chatter.api()
                .get(chatter.conversation() + "/summary?leaf=" + UUID.randomUUID())
                .isProblem(404, "message-unknown");
        chatter.api()
                .get(chatter.conversation() + "/topics?leaf=" + UUID.randomUUID())
                .isProblem(404, "message-unknown");
        Api stranger = Chatter.of(function).api();
        stranger.get(chatter.conversation() + "/summary").isProblem(404, "conversation-unknown");
        stranger.get(chatter.conversation() + "/topics").isProblem(404, "conversation-unknown");
    }

    @Test
    void aQuestionGoesOnFromTheOneBefore() {
        chatter.library()
                .markdown(
                        "# Rules\n\n## Oven\nThe oven is cleaned every Friday by the late shift.\n\n## Dog\nThe dog eats at noon.");
        chatter.ask("When is the oven cleaned?");
        ApiAnswer answer = chatter.ask("And who does it?");
        assertThat(answer.text("/text")).as(answer.body()).contains("late shift");
    }

    @Test
    void anErasedAccountLeavesNoConversations() {
        chatter.ask("Is anybody there?");
        chatter.api().post(FOLDERS, Map.of("name", "Work")).is(201);
        UUID curated = UUID.randomUUID();
        Rows.update("""
                insert into chat.curated_answer (id, question, answer, vector, editor_id, created_at, updated_at)
                values (?, 'Why?', 'So.', '', ?, now(), now())""", curated, chatter.account().id());
        new Deliveries(function, "chat-conversation-erasure")
                .deliver("account.erased", chatter.account().id(), Map.of());
        chatter.api().get(chatter.conversation()).isProblem(404, "conversation-unknown");
        assertThat(chatter.api().get(FOLDERS).is(200).at("/items")).isEmpty();
        assertThat(Rows.count("select count(*) from chat.curated_answer where id = ? and editor_id is null", curated))
                .isOne();
    }
}
