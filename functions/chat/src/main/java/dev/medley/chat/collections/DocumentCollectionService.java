package dev.medley.chat.collections;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** What can be done with collections. */
@Singleton
public class DocumentCollectionService {

    private static final int MOST = 500;

    private final DocumentCollectionRepository repository;
    private final MemberRepository members;
    private final Clock clock;

    protected DocumentCollectionService(
            DocumentCollectionRepository repository, MemberRepository members, Clock clock) {
        this.repository = repository;
        this.members = members;
        this.clock = clock;
    }

    @Transactional
    public DocumentCollection create(UUID accountId, String name, String description) {
        repository.lock("document-collections/" + accountId);
        if (repository.countOwned(accountId) >= MOST) {
            throw Refusal.conflict("collections-full", "An account has at most %,d collections.".formatted(MOST));
        }
        Instant now = clock.instant();
        DocumentCollection collection = new DocumentCollection(
                Ids.next(clock), accountId, name, description, CollectionRole.OWNER, 0, 1, now, now);
        repository.add(collection);
        boolean _ = members.add(
                collection.id(),
                new CollectionMember(Ids.next(clock), accountId, null, CollectionRole.OWNER, true, now));
        return collection;
    }

    public DocumentCollection find(UUID accountId, UUID id) {
        return repository.find(id, accountId).orElseThrow(DocumentCollectionService::unknown);
    }

    public Page<DocumentCollection> list(UUID accountId, PageRequest page) {
        return repository.list(accountId, page);
    }

    /** Changes what is not null. */
    @Transactional
    public DocumentCollection change(
            UUID accountId, UUID id, @Nullable String name, @Nullable String description, IntPredicate expected) {
        DocumentCollection collection = repository.lock(id, accountId).orElseThrow(DocumentCollectionService::unknown);
        VersionCheck.require(expected, collection.version());
        if (!collection.role().mayEdit()) {
            throw notYours();
        }
        repository.change(
                id,
                name == null ? collection.name() : name,
                description == null ? collection.description() : description,
                clock.instant());
        return find(accountId, id);
    }

    /** Deletes a collection; its documents stay with whoever brought them. */
    @Transactional
    public void remove(UUID accountId, UUID id, IntPredicate expected) {
        DocumentCollection collection = repository.lock(id, accountId).orElseThrow(DocumentCollectionService::unknown);
        VersionCheck.require(expected, collection.version());
        if (collection.role() != CollectionRole.OWNER) {
            throw notYours();
        }
        repository.remove(id);
    }

    static Refusal unknown() {
        return Refusal.notFound("collection-unknown", "There is no such collection.");
    }

    static Refusal notYours() {
        return new Refusal(
                Refusal.Kind.FORBIDDEN, "collection-not-yours", "Your role in the collection does not allow it.");
    }
}
