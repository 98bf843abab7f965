package dev.medley.chat.collections;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Collections, their documents and their members. */
public interface DocumentCollectionRepository {

    void lock(String name);

    int countOwned(UUID ownerId);

    void add(DocumentCollection collection);

    /** One that the account is a member of. */
    Optional<DocumentCollection> find(UUID id, UUID accountId);

    /** The same, locked until the transaction ends. */
    Optional<DocumentCollection> lock(UUID id, UUID accountId);

    Page<DocumentCollection> list(UUID accountId, PageRequest page);

    void change(UUID id, String name, String description, Instant now);

    void remove(UUID id);

    int countDocuments(UUID id);

    /** Puts a document of this owner in; false where there is none. */
    boolean put(UUID id, UUID documentId, UUID ownerId);

    /** Takes a document out; of this owner, where that is not null. */
    boolean take(UUID id, UUID documentId, @Nullable UUID ownerId);
}
