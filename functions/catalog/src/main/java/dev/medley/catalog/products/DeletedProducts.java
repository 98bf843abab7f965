package dev.medley.catalog.products;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The products that are deleted, and kept for a while so that orders can name them. */
public interface DeletedProducts {

    /** Some that were deleted before a time, the oldest first. */
    List<UUID> deletedBefore(Instant time, int limit);

    /** Removes one for good, with all that was said of it; one that is not deleted stays. */
    void purge(UUID id);
}
