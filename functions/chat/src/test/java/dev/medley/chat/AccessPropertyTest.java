package dev.medley.chat;

import static dev.medley.chat.Library.COLLECTIONS;
import static dev.medley.chat.Library.DOCUMENTS;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionTest;
import dev.medley.testkit.FunctionUnderTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Shares, takes back, deletes and asks at random, and holds every answer to a model of who may read what. */
@FunctionTest(
        value = "chat",
        settings = {"medley.stage=local", "medley.outbound.loopback=true"})
class AccessPropertyTest {

    private static final int ACCOUNTS = 4;

    private final Random random = new Random(18);
    private final List<Library> accounts = new ArrayList<>();
    private final Map<UUID, Library> owners = new HashMap<>();
    private final Map<UUID, Library> collectionOwners = new HashMap<>();
    private final Map<UUID, Map<Library, UUID>> members = new HashMap<>();
    private final Map<UUID, Set<UUID>> contents = new HashMap<>();

    AccessPropertyTest(FunctionUnderTest function) {
        for (int i = 0; i < ACCOUNTS; i++) {
            accounts.add(Library.of(function));
        }
    }

    @Test
    void nobodyEverFindsWhatTheyMayNotRead() {
        for (Library account : accounts) {
            add(account);
            add(account);
            UUID collection = account.collection("Shared");
            collectionOwners.put(collection, account);
            members.put(collection, new HashMap<>());
            contents.put(collection, new HashSet<>());
        }
        for (int round = 0; round < Campaign.rounds(60, 2000); round++) {
            change();
            ask(any(accounts));
        }
    }

    private Map<Library, UUID> guests(UUID collection) {
        return Objects.requireNonNull(members.get(collection));
    }

    private Set<UUID> inside(UUID collection) {
        return Objects.requireNonNull(contents.get(collection));
    }

    private void add(Library account) {
        owners.put(
                account.markdown(
                        "# Lighthouse\n\nThe lighthouse keeper number " + owners.size() + " lights the lamp at dusk."),
                account);
    }

    private void change() {
        UUID collection = any(List.copyOf(collectionOwners.keySet()));
        Library owner = Objects.requireNonNull(collectionOwners.get(collection));
        switch (random.nextInt(12)) {
            case 0, 1, 2 -> share(collection, owner);
            case 3, 4 -> unshare(collection, owner);
            case 5, 6, 7, 8 -> put(collection, owner);
            case 9, 10 -> take(collection, owner);
            default -> replaceOne();
        }
    }

    private void share(UUID collection, Library owner) {
        Library guest = any(accounts);
        if (!guest.equals(owner) && !guests(collection).containsKey(guest)) {
            guests(collection).put(guest, owner.share(collection, guest, "reader"));
        }
    }

    private void unshare(UUID collection, Library owner) {
        if (!guests(collection).isEmpty()) {
            Library guest = any(List.copyOf(guests(collection).keySet()));
            UUID member = guests(collection).remove(guest);
            owner.api()
                    .delete(COLLECTIONS + "/" + collection + "/members/" + member)
                    .is(204);
        }
    }

    private void put(UUID collection, Library owner) {
        List<UUID> own = owners.keySet().stream()
                .filter(id -> owner.equals(owners.get(id)))
                .toList();
        if (!own.isEmpty()) {
            UUID document = any(own);
            owner.api()
                    .put(COLLECTIONS + "/" + collection + "/documents/" + document, Map.of())
                    .is(204);
            inside(collection).add(document);
        }
    }

    private void take(UUID collection, Library owner) {
        if (!inside(collection).isEmpty()) {
            UUID document = any(List.copyOf(inside(collection)));
            inside(collection).remove(document);
            owner.api()
                    .delete(COLLECTIONS + "/" + collection + "/documents/" + document)
                    .is(204);
        }
    }

    private void replaceOne() {
        UUID document = any(List.copyOf(owners.keySet()));
        Library owner = Objects.requireNonNull(owners.remove(document));
        owner.api().delete(DOCUMENTS + "/" + document).is(204);
        contents.values().forEach(documents -> documents.remove(document));
        add(owner);
    }

    private Set<String> readable(Library asker) {
        Set<String> readable = new TreeSet<>();
        owners.forEach((document, owner) -> {
            if (owner.equals(asker)) {
                readable.add(document.toString());
            }
        });
        contents.forEach((collection, documents) -> {
            if (asker.equals(collectionOwners.get(collection))
                    || guests(collection).containsKey(asker)) {
                documents.forEach(document -> readable.add(document.toString()));
            }
        });
        return readable;
    }

    private void ask(Library asker) {
        Set<String> readable = readable(asker);
        JsonNode found = asker.search("Who lights the lamp of the lighthouse?", "&limit=50")
                .at("/items");
        assertThat(values(found, "documentId")).isEqualTo(readable);
        assertThat(values(asker.api().get(DOCUMENTS + "?limit=100").is(200).at("/items"), "id"))
                .isEqualTo(readable);
        UUID other = any(List.copyOf(owners.keySet()));
        assertThat(asker.api().get(DOCUMENTS + "/" + other + "/passages").status())
                .isEqualTo(readable.contains(other.toString()) ? 200 : 404);
        UUID collection = any(List.copyOf(collectionOwners.keySet()));
        boolean isMember = asker.equals(collectionOwners.get(collection))
                || guests(collection).containsKey(asker);
        Set<String> expected = isMember
                ? inside(collection).stream().map(UUID::toString).collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
        assertThat(values(
                        asker.search("lamp", "&limit=50&collectionId=" + collection)
                                .at("/items"),
                        "documentId"))
                .isEqualTo(expected);
    }

    /** What others have changes nothing of what one finds, not even by how much. */
    @Test
    void scoresDoNotTellWhatOthersHave() {
        Library asker = accounts.getFirst();
        asker.markdown("# Harbour\n\nThe harbour master counts the boats at noon.");
        JsonNode before = asker.search("Who counts the boats?").at("/items/0/score");
        accounts.get(1)
                .markdown("# Harbour\n\nBoats, boats and boats: the harbour master of another harbour counts boats.");
        assertThat(asker.search("Who counts the boats?").at("/items/0/score")).isEqualTo(before);
    }

    private static Set<String> values(JsonNode items, String field) {
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get(field).asText())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }
}
