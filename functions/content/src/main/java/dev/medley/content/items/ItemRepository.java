package dev.medley.content.items;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** All items, and their reviews. */
public interface ItemRepository {

    Optional<ContentItem> find(UUID id);

    /** The same, held until the transaction ends. */
    Optional<ContentItem> lock(UUID id);

    /** Newest first. */
    Page<ContentItem> list(WorkFilter filter, PageRequest page);

    /** False where its group has the locale already. */
    boolean add(ContentItem item);

    /** Likewise. */
    boolean change(ContentItem item);

    void remove(UUID id);

    /** Who of these accounts is there. */
    Set<UUID> accounts(List<UUID> ids);

    void addReview(ContentReview review);

    /** Newest first. */
    Page<ContentReview> reviews(UUID itemId, PageRequest page);

    /** Notes which version moderation takes off. */
    void noteTakenOff(UUID id, int version, Instant now);

    /** Which version moderation took off; forgets it. */
    Optional<Integer> forgetTakenOff(UUID id);

    /** Some that are to be published by now. */
    List<UUID> due(Instant now, int most);
}
