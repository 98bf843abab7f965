package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class ModeratedSharesTest {

    private static final String OVEN = "# Oven\n\nThe oven is cleaned every Friday by the late shift.";
    private static final String LINKS = "/api/chat/shared-conversations/";
    private static final String RECEIVED = "/api/chat/received-conversations";

    private final FunctionUnderTest function;
    private final Chatter chatter;

    ModeratedSharesTest(FunctionUnderTest function) {
        this.function = function;
        chatter = Chatter.of(function);
    }

    @Test
    void aShareIsReportedByItsIdAndWithheldAsModeratorsDecide() {
        Library owner = Library.of(function);
        UUID collection = owner.collection("Rules", owner.markdown(OVEN));
        owner.share(collection, chatter.library(), "reader");
        chatter.ask("When is the oven cleaned?");
        ApiAnswer made =
                chatter.api().post(chatter.conversation() + "/shares", Map.of()).is(201);
        String path = LINKS + made.text("/token");
        ApiAnswer read = function.api().get(path).is(200);
        UUID id = UUID.fromString(read.text("/id"));
        assertThat(id).isEqualTo(made.id());
        // Words of documents of others are for nobody who may not read these.
        assertThat(Rows.texts(
                        "select author_id || ' ' || readers || ' ' || body from chat.pub_moderated where id = ?", id))
                .singleElement()
                .asString()
                .startsWith(chatter.account().id() + " everyone ")
                .contains("When is the oven cleaned?", "[documents of others]")
                .doesNotContain("Friday");

        decide(id, "post", "remove");
        function.api().get(path).is(200);
        decide(id, "shared-conversation", "hide");
        function.api().get(path).isProblem(404, "share-unknown");
        decide(id, "shared-conversation", "release");
        function.api().get(path).is(200);
    }

    private void decide(UUID id, String kind, String action) {
        new Deliveries(function, "chat-moderation")
                .deliver(Deliveries.event(
                        "moderation.decided",
                        chatter.account().id(),
                        id,
                        Map.of("kind", kind, "subjectId", id.toString(), "action", action)));
    }

    @Test
    void whatIsReceivedIsGivenUpAndNobodySharesWithThemselves() {
        chatter.ask("Is anybody there?");
        Library other = Library.of(function);
        String shares = chatter.conversation() + "/shares";
        chatter.api().post(shares, Map.of("accountId", chatter.account().id())).isProblem(422, "share-own");
        UUID id = chatter.api()
                .post(shares, Map.of("accountId", other.account().id()))
                .is(201)
                .id();
        chatter.api().delete(RECEIVED + "/" + id).isProblem(404, "share-unknown");
        other.api().delete(RECEIVED + "/" + id).is(204);
        other.api().get(RECEIVED + "/" + id).isProblem(404, "share-unknown");
    }
}
