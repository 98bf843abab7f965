package dev.medley.content.items;

import dev.medley.content.versions.ContentDocument;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is worked on.
 *
 * @param schemaVersion of the type, which the document fits
 * @param document what the latest version says
 * @param version the number of the latest version
 * @param revision counted up with every change, that of its state included
 * @param translationGroup shared by items that say the same in different locales
 * @param authorIds who writes it, the first of them for the others too; empty where all are erased
 * @param reviewerIds who is asked to review it; empty for whoever may
 */
public record ContentItem(
        UUID id,
        String type,
        int schemaVersion,
        ContentDocument document,
        int version,
        int revision,
        ItemState state,
        UUID translationGroup,
        List<UUID> authorIds,
        List<UUID> reviewerIds,
        @Nullable UUID createdBy,
        Instant createdAt,
        @Nullable UUID updatedBy,
        Instant updatedAt) {

    public ContentItem {
        authorIds = List.copyOf(authorIds);
        reviewerIds = List.copyOf(reviewerIds);
    }

    public ContentStatus status() {
        return state.status();
    }

    /** What everybody reads; null for nothing. */
    public @Nullable Integer publishedVersion() {
        return state.publishedVersion();
    }

    /** The same item somewhere else in its work. */
    ContentItem moved(ItemState to, @Nullable UUID actorId, Instant now) {
        return new ContentItem(
                id,
                type,
                schemaVersion,
                document,
                version,
                revision + 1,
                to,
                translationGroup,
                authorIds,
                reviewerIds,
                createdBy,
                createdAt,
                actorId,
                now);
    }

    boolean isDue(Instant now) {
        PublicationTime schedule = state.schedule();
        return schedule != null && !schedule.at().isAfter(now);
    }

    boolean isBy(UUID accountId) {
        return authorIds.contains(accountId);
    }

    /** Who hears what becomes of it; itself where nobody is left. */
    UUID ownerId() {
        return authorIds.isEmpty() ? id : authorIds.getFirst();
    }
}
