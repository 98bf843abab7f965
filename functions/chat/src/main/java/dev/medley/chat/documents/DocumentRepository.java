package dev.medley.chat.documents;

import dev.medley.chat.documents.Document.Indexed;
import dev.medley.chat.documents.Document.Origin;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The documents of all accounts. */
public interface DocumentRepository {

    /**
     * Which documents of a list are wanted; null for no such condition.
     *
     * @param words in the title or the name of the file
     */
    record Filter(
            @Nullable DocumentState state,
            @Nullable UUID collectionId,
            @Nullable String words) {}

    void lock(UUID ownerId);

    int count(UUID ownerId);

    void add(Document document);

    /** One that the account may read: its own, or in a collection that it is a member of. */
    Optional<Document> find(UUID id, UUID accountId);

    /** One's own, locked until the transaction ends. */
    Optional<Document> lockOwn(UUID id, UUID ownerId);

    /** For work on it, whoever's it is. */
    Optional<Document> findForWork(UUID id);

    /** Those that the account may read, newest first. */
    Page<Document> list(UUID accountId, Filter filter, PageRequest page);

    void rename(UUID id, String title, Instant now);

    /** The next version is to come from there. */
    void renew(UUID id, UUID jobId, Origin origin, boolean arrived, Instant now);

    /** Notes that a file has arrived; the job that waits for it. */
    Optional<UUID> arrive(UUID fileId);

    /** Makes a version the one that is found, under this title; false where that is not its latest any more. */
    boolean index(UUID id, UUID jobId, Indexed indexed, String title);

    boolean remove(UUID id, UUID ownerId);

    /** An owner's documents of what was said in a recording. */
    List<UUID> ofRecording(UUID recordingId, UUID ownerId);

    /** Uploads announced before this that have not come, with file, job and owner. */
    List<Missing> missing(Instant before, int most);

    record Missing(UUID fileId, UUID jobId, UUID ownerId) {}

    /** Files that belong to no document any more. */
    List<UUID> leftovers(int most);

    void forgetLeftover(UUID fileId);

    void erase(UUID accountId);
}
