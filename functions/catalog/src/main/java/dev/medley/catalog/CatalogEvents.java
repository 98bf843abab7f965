package dev.medley.catalog;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What this function announces; the subject is the product, the owner the account that changed it. */
public sealed interface CatalogEvents extends EventData {

    /** Everybody sees the product from now on. */
    @EventType("product.published")
    @Serdeable
    record ProductPublished(UUID productId, String slug, String title) implements CatalogEvents {}

    /** A product that everybody sees has changed. */
    @EventType("product.changed")
    @Serdeable
    record ProductChanged(UUID productId, String slug, String title) implements CatalogEvents {}

    /** Nobody is sold the product any more: it was archived, deleted or made a draft again. */
    @EventType("product.archived")
    @Serdeable
    record ProductArchived(UUID productId, String slug, String title) implements CatalogEvents {}

    /** A file is to be imported. */
    @EventType("product-import.requested")
    @Serdeable
    record ProductImportRequested(UUID jobId) implements CatalogEvents {}

    /** A file is imported, or never will be. */
    @EventType("product-import.finished")
    @Serdeable
    record ProductImportFinished(JobStatus status) implements CatalogEvents {}

    /** A file of products is to be written. */
    @EventType("product-export.requested")
    @Serdeable
    record ProductExportRequested(UUID jobId) implements CatalogEvents {}

    /** A file of products is there, or never will be. */
    @EventType("product-export.finished")
    @Serdeable
    record ProductExportFinished(JobStatus status) implements CatalogEvents {}

    /**
     * A new product fits a search that an account has saved; the owner is that account.
     *
     * @param actorId whose meal it is, where it is one
     */
    @EventType("saved-search.matched")
    @Serdeable
    record SavedSearchMatched(
            UUID searchId,
            String name,
            UUID productId,
            String slug,
            String title,
            @Nullable UUID actorId) implements CatalogEvents {}

    /** Everybody sees the review; it happened to its author. */
    @EventType("review.published")
    @Serdeable
    record ReviewPublished(UUID reviewId, UUID productId, int stars) implements CatalogEvents {}

    /** The filter held a review for moderators; it happened to its author. */
    @EventType("review.held")
    @Serdeable
    record ReviewHeld(UUID id, UUID accountId, String kind, String text, String place, List<String> categories)
            implements CatalogEvents {}
}
