package dev.medley.content.items;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where the work on an item stands.
 *
 * @param schedule only when scheduled
 * @param publishedVersion what everybody reads; null for nothing
 * @param publishedAt when it was published first
 * @param submittedAt when the latest version was given to reviewers
 */
public record ItemState(
        ContentStatus status,
        @Nullable PublicationTime schedule,
        @Nullable Integer publishedVersion,
        @Nullable Instant publishedAt,
        @Nullable Instant submittedAt) {

    static final ItemState BEGUN = new ItemState(ContentStatus.DRAFT, null, null, null, null);

    ItemState drafted() {
        return new ItemState(ContentStatus.DRAFT, null, publishedVersion, publishedAt, null);
    }

    ItemState submitted(Instant now) {
        return new ItemState(ContentStatus.REVIEW, null, publishedVersion, publishedAt, now);
    }

    ItemState scheduled(PublicationTime time) {
        return new ItemState(ContentStatus.SCHEDULED, time, publishedVersion, publishedAt, submittedAt);
    }

    ItemState published(int version, Instant now) {
        return new ItemState(
                ContentStatus.PUBLISHED, null, version, publishedAt == null ? now : publishedAt, submittedAt);
    }

    ItemState archived() {
        return new ItemState(ContentStatus.ARCHIVED, null, null, publishedAt, submittedAt);
    }
}
