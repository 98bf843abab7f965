package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import dev.medley.testkit.TestAccount;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody who acts in an owner's place gives access to what is theirs that goes on when they do so no more. */
@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class OwnersSharesTest {

    private static final String RECOVERED = "account.integrations-revoked";

    private final FunctionUnderTest function;

    OwnersSharesTest(FunctionUnderTest function) {
        this.function = function;
    }

    @Test
    void whoActsInTheOwnersPlaceSharesNoCollection() {
        Library ada = Library.of(function);
        UUID collection = ada.collection("Rules");
        String members = Library.COLLECTIONS + "/" + collection + "/members";
        TestAccount friend = TestAccount.any();
        Map<String, Object> reader = Map.of("accountId", friend.id(), "role", "reader");
        Api inAdasPlace = function.as(ada.account().impersonated());
        inAdasPlace.post(members, reader).isProblem(403, "owner-required");
        String member = ada.api().post(members, reader).is(201).text("/id");
        inAdasPlace.put(members + "/" + member, Map.of("role", "editor")).isProblem(403, "owner-required");
        inAdasPlace.get(members).is(200);
        inAdasPlace.delete(members + "/" + member).is(204);
    }

    @Test
    void whoActsInTheOwnersPlaceSharesNoConversation() {
        Chatter ada = Chatter.of(function);
        ada.ask("Which galaxy is nearest?");
        String shares = ada.conversation() + "/shares";
        function.as(ada.library().account().impersonated())
                .post(shares, Map.of())
                .isProblem(403, "owner-required");
        ada.api().post(shares, Map.of()).is(201);
    }

    /** Its token is believed for a moment still, and what it adds then would outlive what the owner takes out. */
    @Test
    void aSessionThatHasEndedSharesNothing() {
        Chatter ada = Chatter.of(function);
        ada.ask("Which galaxy is nearest?");
        String members = Library.COLLECTIONS + "/" + ada.library().collection("Rules") + "/members";
        UUID session = UUID.randomUUID();
        Api ended = function.as(ada.library().account().in(session));
        ended.get(members).is(200);
        int _ = Rows.update(
                "insert into identity.pub_standing (kind, id, changed_at) values ('session', ?, now())", session);
        ended.post(members, reader()).isProblem(401, "unauthenticated");
        ended.post(ada.conversation() + "/shares", Map.of()).isProblem(401, "unauthenticated");
    }

    @Test
    void whatSomebodyElseSharedInAnAccountEndsWhenItsOwnerSaysSo() {
        Chatter ada = Chatter.of(function);
        ada.ask("Which galaxy is nearest?");
        String shares = ada.conversation() + "/shares";
        UUID own = ada.api().post(shares, Map.of()).is(201).id();
        String members = Library.COLLECTIONS + "/" + ada.library().collection("Rules") + "/members";
        UUID friend = ada.api().post(members, reader()).is(201).id();
        int _ = Rows.update("update chat.share set created_at = created_at - interval '2 days' where id = ?", own);
        int _ = Rows.update(
                "update chat.collection_member set created_at = created_at - interval '2 days' where id = ?", friend);
        ada.api().post(shares, Map.of()).is(201);
        ada.api().post(members, reader()).is(201);
        ada.api().put(members + "/" + friend, Map.of("role", "editor")).is(200);
        Deliveries deliveries = new Deliveries(function, "chat-conversation-erasure");
        UUID account = ada.library().account().id();

        UUID _ = deliveries.deliver(RECOVERED, account, Map.of("keepsApiKeys", false));
        assertThat(ids(ada.api().get(shares))).hasSize(2);
        UUID _ = deliveries.deliver(
                RECOVERED,
                account,
                Map.of(
                        "keepsApiKeys",
                        false,
                        "disputedSince",
                        Instant.now().minus(Duration.ofDays(1)).toString()));
        assertThat(ids(ada.api().get(shares))).containsExactly(own.toString());
        ApiAnswer left = ada.api().get(members).is(200);
        assertThat(ids(left)).as("the friend and Ada").hasSize(2).contains(friend.toString());
        assertThat(left.at("/items").findValuesAsText("role")).containsExactlyInAnyOrder("owner", "reader");
    }

    private static Map<String, Object> reader() {
        return Map.of("accountId", TestAccount.any().id(), "role", "reader");
    }

    private static List<String> ids(ApiAnswer list) {
        return list.is(200)
                .at("/items")
                .valueStream()
                .map(item -> item.get("id").asText())
                .toList();
    }
}
