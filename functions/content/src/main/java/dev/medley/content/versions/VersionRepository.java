package dev.medley.content.versions;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The versions of all items. */
public interface VersionRepository {

    void add(ContentVersion version);

    Optional<ContentVersion> find(UUID itemId, int number);

    /** The latest that is kept of those before. */
    Optional<ContentVersion> before(UUID itemId, int number);

    /**
     * Newest first.
     *
     * @param named only those that have a name
     */
    Page<ContentVersion> list(UUID itemId, boolean named, PageRequest page);

    /** Gives a version a name, or takes it away; false where another version of the item has it. */
    boolean name(UUID itemId, int number, @Nullable String name);

    /** Notes that everybody reads a version, where nobody did before. */
    void published(UUID itemId, int number, Instant now);

    /**
     * Deletes some that are older, but for those that are named or were published, what they were restored from, and the latest
     * of each item; how many that were.
     */
    int compact(Instant before, int latest, int most);
}
