package dev.medley.chat;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Deliveries;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class RemovedMembersTest {

    private final FunctionUnderTest function;
    private final Library owner;
    private final Library member;
    private final String email = "cook-" + UUID.randomUUID() + "@example.com";
    private final String collection;

    RemovedMembersTest(FunctionUnderTest function) {
        this.function = function;
        owner = Library.of(function);
        member = Library.of(function);
        Rows.update(
                "insert into identity.pub_recipient (account_id, email) values (?, ?)",
                member.account().id(),
                email);
        collection = Library.COLLECTIONS + "/" + owner.collection("Rules", owner.markdown("# Oven\n\nIt is hot."));
    }

    private UUID invite(Map<String, ?> whom) {
        return owner.api().post(collection + "/members", whom).is(201).id();
    }

    private void inviteSomebodyElse() {
        invite(Map.of("email", "other-" + UUID.randomUUID() + "@example.com", "role", "reader"));
    }

    @Test
    void whoWasInvitedTwiceAndRemovedStaysOut() {
        invite(Map.of("email", email, "role", "reader"));
        UUID byId = invite(Map.of("accountId", member.account().id(), "role", "editor"));
        owner.api().delete(collection + "/members/" + byId).is(204);
        member.api().get(collection).isProblem(404, "collection-unknown");

        inviteSomebodyElse();

        member.api().get(collection).isProblem(404, "collection-unknown");
        assertThat(member.invitations().at("/items")).isEmpty();
        assertThat(owner.api().get(collection + "/members").is(200).body()).contains(email);
        assertThat(barred()).hasSize(1);
        new Deliveries(function, "chat-erasure")
                .deliver("account.erased", member.account().id(), Map.of());
        assertThat(barred()).isEmpty();
    }

    private List<String> barred() {
        return Rows.texts(
                "select email from chat.collection_member where barred_id = ?",
                member.account().id());
    }

    @Test
    void whoWasInvitedByAddressAfterwardsAndRemovedStaysOut() {
        UUID byId = invite(Map.of("accountId", member.account().id(), "role", "reader"));
        member.accept(byId);
        UUID byAddress = invite(Map.of("email", email, "role", "reader"));
        owner.api().delete(collection + "/members/" + byId).is(204);

        inviteSomebodyElse();

        member.api().get(collection).isProblem(404, "collection-unknown");
        assertThat(member.invitations().at("/items")).isEmpty();
        owner.api().delete(collection + "/members/" + byAddress).is(204);
        UUID again = invite(Map.of("email", email, "role", "reader"));
        member.accept(again);
        member.api().get(collection).is(200);
    }
}
