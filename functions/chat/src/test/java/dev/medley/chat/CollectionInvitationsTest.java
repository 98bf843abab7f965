package dev.medley.chat;

import static dev.medley.chat.Library.COLLECTIONS;
import static dev.medley.chat.Library.DOCUMENTS;
import static dev.medley.chat.Library.INVITATIONS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.Rows;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class CollectionInvitationsTest {

    private static final String TEXT = "# Kitchen\n\nThe oven is cleaned every Friday by the late shift.";

    private final FunctionUnderTest function;
    private final Library owner;
    private final Library guest;

    CollectionInvitationsTest(FunctionUnderTest function) {
        this.function = function;
        owner = Library.of(function);
        guest = Library.of(function);
    }

    @Test
    void nobodyReadsACollectionThatTheyHaveNotAccepted() {
        UUID document = owner.markdown(TEXT);
        UUID collection = owner.collection("Kitchen", document);
        UUID id = owner.invite(collection, guest, "reader");
        assertThat(guest.search("oven").at("/items")).isEmpty();
        guest.api().get(COLLECTIONS + "/" + collection).isProblem(404, "collection-unknown");
        guest.api().get(DOCUMENTS + "/" + document).isProblem(404, "document-unknown");
        assertThat(owner.api()
                        .get(COLLECTIONS + "/" + collection + "/members")
                        .is(200)
                        .at("/items/0/accepted")
                        .asBoolean())
                .isFalse();
        ApiAnswer invitation = guest.invitations();
        assertThat(invitation.text("/items/0/name")).isEqualTo("Kitchen");
        assertThat(invitation.text("/items/0/ownerId"))
                .isEqualTo(owner.account().id().toString());
        String path = INVITATIONS + "/" + id;
        Library.of(function).api().put(path + "/acceptance", "").isProblem(404, "collection-invitation-unknown");
        assertThat(guest.api().put(path + "/acceptance", "").is(200).text("/id"))
                .isEqualTo(collection.toString());
        guest.api().put(path + "/acceptance", "").isProblem(404, "collection-invitation-unknown");
        assertThat(guest.search("oven").at("/items")).hasSize(1);
        assertThat(guest.invitations().at("/items")).isEmpty();
    }

    @Test
    void anInvitationIsDeclined() {
        UUID collection = owner.collection("Kitchen", owner.markdown(TEXT));
        UUID id = owner.invite(collection, guest, "reader");
        String path = INVITATIONS + "/" + id;
        owner.api().delete(path).isProblem(404, "collection-invitation-unknown");
        guest.api().delete(path).is(204);
        guest.api().put(path + "/acceptance", "").isProblem(404, "collection-invitation-unknown");
        assertThat(guest.invitations().at("/items")).isEmpty();
    }

    @Test
    void ofWhoIsBlockedNobodyIsInvitedAndNothingIsRead() {
        UUID collection = owner.collection("Kitchen", owner.markdown(TEXT));
        owner.share(collection, guest, "reader");
        UUID other = owner.invite(owner.collection("Other"), guest, "reader");
        Rows.update(
                "insert into social.pub_block values (?, ?)",
                guest.account().id(),
                owner.account().id());
        assertThat(guest.search("oven").at("/items")).isEmpty();
        assertThat(guest.invitations().at("/items")).isEmpty();
        guest.api().put(INVITATIONS + "/" + other + "/acceptance", "").isProblem(404, "collection-invitation-unknown");
    }

    @Test
    void anInvitationByAddressHoldsOnceAnAccountHasIt() {
        UUID collection = owner.collection("Kitchen", owner.markdown(TEXT));
        String members = COLLECTIONS + "/" + collection + "/members";
        String email = "cook-" + UUID.randomUUID() + "@example.com";
        ApiAnswer invited = owner.api()
                .post(members, Map.of("email", email.toUpperCase(java.util.Locale.ROOT), "role", "reader"))
                .is(201);
        assertThat(invited.text("/email")).isEqualTo(email);
        owner.api().post(members, Map.of("email", email, "role", "reader")).isProblem(409, "collection-member-taken");
        assertThat(guest.search("oven").at("/items")).isEmpty();
        Rows.update(
                "insert into identity.pub_recipient (account_id, email) values (?, ?)",
                guest.account().id(),
                email);
        function.tick("chat-sweep");
        assertThat(guest.search("oven").at("/items")).isEmpty();
        guest.accept(UUID.fromString(guest.invitations().text("/items/0/id")));
        assertThat(guest.search("oven").at("/items")).hasSize(1);
        assertThat(owner.api().get(members).is(200).at("/items/0/accountId").isNull())
                .isTrue();
    }
}
