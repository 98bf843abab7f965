package dev.medley.chat;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** The chat of all accounts. */
public interface DocumentRepository {

    void add(Document document);

    Optional<Document> find(UUID id, UUID ownerId);

    /** An account's, newest first. */
    Page<Document> list(UUID ownerId, PageRequest page);

    /** Keeps how many words were counted. */
    void keep(UUID id, int words);

    /** Removes one; its job, empty when there is none of this id and owner. */
    Optional<UUID> remove(UUID id, UUID ownerId);

    /** Removes all that an account has. */
    void erase(UUID ownerId);
}
