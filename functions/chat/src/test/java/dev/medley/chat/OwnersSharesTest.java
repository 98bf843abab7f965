package dev.medley.chat;

import dev.medley.testkit.Api;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Nobody who acts in an owner's place gives access to what is theirs that goes on when they do so no more. */
@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class OwnersSharesTest {

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
}
