package dev.medley.chat;

import static dev.medley.chat.Library.COLLECTIONS;
import static dev.medley.chat.Library.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
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
class CollectionsTest {

    private static final String TEXT = "# Kitchen\n\nThe oven is cleaned every Friday by the late shift.";

    private final FunctionUnderTest function;
    private final Library owner;
    private final Library guest;

    CollectionsTest(FunctionUnderTest function) {
        this.function = function;
        owner = Library.of(function);
        guest = Library.of(function);
    }

    @Test
    void whatIsSharedIsFoundUntilItIsTakenBack() {
        UUID document = owner.markdown(TEXT);
        UUID collection = owner.collection("Kitchen", document);
        assertThat(guest.search("oven").at("/items")).isEmpty();
        UUID member = owner.share(collection, guest, "reader");
        assertThat(guest.search("oven").text("/items/0/documentId")).isEqualTo(document.toString());
        guest.api().get(DOCUMENTS + "/" + document).is(200);
        guest.api().get(DOCUMENTS + "/" + document + "/download").is(200);
        assertThat(guest.api().get(DOCUMENTS).is(200).at("/items")).hasSize(1);
        assertThat(guest.api().get(COLLECTIONS + "/" + collection).is(200).text("/role"))
                .isEqualTo("reader");
        owner.api()
                .delete(COLLECTIONS + "/" + collection + "/members/" + member)
                .is(204);
        assertThat(guest.search("oven").at("/items")).isEmpty();
        guest.api().get(DOCUMENTS + "/" + document).isProblem(404, "document-unknown");
        guest.api().get(COLLECTIONS + "/" + collection).isProblem(404, "collection-unknown");
        owner.api()
                .delete(COLLECTIONS + "/" + collection + "/members/" + member)
                .isProblem(404, "collection-member-unknown");
    }

    @Test
    void aReaderChangesNothing() {
        UUID document = owner.markdown(TEXT);
        UUID collection = owner.collection("Kitchen", document);
        owner.share(collection, guest, "reader");
        String path = COLLECTIONS + "/" + collection;
        Api api = guest.api();
        api.patch(path, Map.of("name", "Mine")).isProblem(403, "collection-not-yours");
        api.delete(path).isProblem(403, "collection-not-yours");
        api.get(path + "/members").isProblem(403, "collection-not-yours");
        api.post(path + "/members", Map.of("accountId", UUID.randomUUID(), "role", "reader"))
                .isProblem(403, "collection-not-yours");
        api.delete(path + "/documents/" + document).isProblem(404, "document-unknown");
        api.patch(DOCUMENTS + "/" + document, Map.of("title", "Mine")).isProblem(403, "document-not-yours");
        api.delete(DOCUMENTS + "/" + document).isProblem(403, "document-not-yours");
        api.post(DOCUMENTS + "/" + document + "/versions", Map.of()).isProblem(403, "document-not-yours");
        UUID own = guest.markdown(TEXT);
        api.put(path + "/documents/" + own, Map.of()).isProblem(403, "collection-not-yours");
    }

    @Test
    void anEditorBringsDocumentsThatGoWithThem() {
        UUID collection = owner.collection("Kitchen");
        String path = COLLECTIONS + "/" + collection;
        UUID member = owner.share(collection, guest, "editor");
        UUID brought = guest.markdown(TEXT);
        guest.api().put(path + "/documents/" + brought, Map.of()).is(204);
        guest.api().put(path + "/documents/" + brought, Map.of()).is(204);
        guest.api().put(path + "/documents/" + owner.markdown(TEXT), Map.of()).isProblem(404, "document-unknown");
        assertThat(owner.api().get(path).is(200).at("/documents").asInt()).isEqualTo(1);
        assertThat(owner.search("oven", "&collectionId=" + collection).text("/items/0/documentId"))
                .isEqualTo(brought.toString());
        owner.api().delete(path + "/members/" + member).is(204);
        assertThat(owner.search("oven", "&collectionId=" + collection).at("/items"))
                .isEmpty();
        assertThat(guest.search("oven").at("/items")).hasSize(1);
    }

    @Test
    void oneLeavesWhatSomebodyShared() {
        UUID collection = owner.collection("Kitchen", owner.markdown(TEXT));
        owner.share(collection, guest, "reader");
        String path = COLLECTIONS + "/" + collection + "/membership";
        guest.api().delete(path).is(204);
        assertThat(guest.search("oven").at("/items")).isEmpty();
        guest.api().delete(path).isProblem(404, "collection-unknown");
        owner.api().delete(path).isProblem(409, "collection-owner-stays");
    }

    @Test
    void membersHaveRolesThatTheOwnerGives() {
        UUID collection = owner.collection("Kitchen");
        String members = COLLECTIONS + "/" + collection + "/members";
        UUID member = owner.share(collection, guest, "reader");
        Api api = owner.api();
        api.post(members, Map.of("accountId", guest.account().id(), "role", "editor"))
                .isProblem(409, "collection-member-taken");
        api.post(members, Map.of("role", "editor")).isProblem(422, "collection-member-invalid");
        api.post(members, Map.of("accountId", UUID.randomUUID(), "role", "owner"))
                .isProblem(422, "collection-role-invalid");
        assertThat(api.put(members + "/" + member, Map.of("role", "editor"))
                        .is(200)
                        .text("/role"))
                .isEqualTo("editor");
        api.put(members + "/" + member, Map.of("role", "owner")).isProblem(422, "collection-role-invalid");
        api.put(members + "/" + UUID.randomUUID(), Map.of("role", "reader"))
                .isProblem(404, "collection-member-unknown");
        ApiAnswer list = api.get(members).is(200);
        assertThat(list.at("/items").findValuesAsText("role")).containsExactly("editor", "owner");
        api.delete(members + "/" + list.text("/items/1/id")).isProblem(409, "collection-owner-stays");
        api.put(members + "/" + list.text("/items/1/id"), Map.of("role", "reader"))
                .isProblem(409, "collection-owner-stays");
    }

    @Test
    void whoIsInvitedCanBeMailedAndIsOneInBothSpellings() {
        String members = COLLECTIONS + "/" + owner.collection("Kitchen", owner.markdown(TEXT)) + "/members";
        for (String address : List.of("a@b", "ada@example.invalid", "é@example.org", "ada@straße.example")) {
            ApiAnswer refused = owner.api()
                    .post(members, Map.of("email", address, "role", "reader"))
                    .isProblem(422, "validation-failed");
            assertThat(refused.text("/errors/0/pointer")).isEqualTo("/email");
        }
        ApiAnswer invited = owner.api()
                .post(members, Map.of("email", "Cook@Bücher.example", "role", "reader"))
                .is(201);
        assertThat(invited.text("/email")).isEqualTo("cook@xn--bcher-kva.example");
        owner.api()
                .post(members, Map.of("email", "cook@xn--bcher-kva.example", "role", "reader"))
                .isProblem(409, "collection-member-taken");
    }

    @Test
    void aCollectionIsMadeChangedAndDeleted() {
        UUID document = owner.markdown(TEXT);
        UUID collection = owner.collection("Kitchen", document);
        String path = COLLECTIONS + "/" + collection;
        Api api = owner.api();
        api.header("If-Match", "\"9\"").patch(path, Map.of("name", "New")).isProblem(412, "precondition-failed");
        ApiAnswer changed = api.patch(path, Map.of("name", "New", "description", "What we eat"))
                .is(200);
        assertThat(changed.text("/description")).isEqualTo("What we eat");
        assertThat(changed.at("/version").asInt()).isEqualTo(2);
        assertThat(api.patch(path, Map.of()).is(200).text("/name")).isEqualTo("New");
        assertThat(api.get(COLLECTIONS).is(200).text("/items/0/id")).isEqualTo(collection.toString());
        api.delete(path + "/documents/" + document).is(204);
        api.delete(path + "/documents/" + document).isProblem(404, "document-unknown");
        api.delete(path).is(204);
        api.delete(path).isProblem(404, "collection-unknown");
        api.get(DOCUMENTS + "/" + document).is(200);
        api.post(COLLECTIONS, Map.of("name", " ")).isProblem(422, "validation-failed");
        api.put(path + "/documents/" + document, Map.of()).isProblem(404, "collection-unknown");
    }

    @Test
    void aDocumentIsPutIntoCollectionsAsItIsTakenIn() {
        UUID collection = owner.collection("Kitchen");
        Map<String, Object> file = Map.of(
                "fileName",
                "a.md",
                "contentType",
                "text/markdown",
                "sizeBytes",
                5,
                "collectionIds",
                java.util.List.of(collection));
        owner.api().post(DOCUMENTS, file).is(202);
        assertThat(owner.api()
                        .get(COLLECTIONS + "/" + collection)
                        .is(200)
                        .at("/documents")
                        .asInt())
                .isEqualTo(1);
        guest.api().post(DOCUMENTS, file).isProblem(404, "collection-unknown");
        owner.share(collection, guest, "reader");
        guest.api().post(DOCUMENTS, file).isProblem(403, "collection-not-yours");
    }

    @Test
    void anErasedOwnerTakesTheirCollectionsAndAnErasedMemberTheirMembership() {
        UUID collection = owner.collection("Kitchen", owner.markdown(TEXT));
        owner.share(collection, guest, "reader");
        assertThat(Rows.texts(
                        "select kind from chat.pub_export where account_id = ?",
                        guest.account().id()))
                .containsExactly("document-collection-memberships");
        Deliveries erasures = new Deliveries(function, "chat-erasure");
        erasures.deliver("account.erased", guest.account().id(), Map.of());
        assertThat(owner.api()
                        .get(COLLECTIONS + "/" + collection + "/members")
                        .is(200)
                        .at("/items"))
                .hasSize(1);
        erasures.deliver("account.erased", owner.account().id(), Map.of());
        owner.api().get(COLLECTIONS + "/" + collection).isProblem(404, "collection-unknown");
    }
}
