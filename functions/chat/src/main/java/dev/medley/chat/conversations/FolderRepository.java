package dev.medley.chat.conversations;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Folders of conversations. */
public interface FolderRepository {

    /** Waits for whoever adds to the account's folders, until the end of the transaction. */
    void lock(UUID ownerId);

    int count(UUID ownerId);

    /** False where there is one of that name. */
    boolean add(UUID id, UUID ownerId, String name, Instant now);

    /** False where there is another of that name, or none to rename. */
    boolean rename(UUID id, UUID ownerId, String name);

    boolean remove(UUID id, UUID ownerId);

    boolean exists(UUID id, UUID ownerId);

    Optional<Folder> find(UUID id, UUID ownerId);

    Page<Folder> list(UUID ownerId, PageRequest page);

    void erase(UUID ownerId);
}
