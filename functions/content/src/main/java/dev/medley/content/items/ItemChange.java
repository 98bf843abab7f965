package dev.medley.content.items;

import dev.medley.content.versions.ContentDocument;
import java.util.List;
import java.util.UUID;

/** What an item is to be. */
public record ItemChange(ContentDocument document, List<UUID> authorIds, List<UUID> reviewerIds) {

    public ItemChange {
        authorIds = authorIds.stream().distinct().toList();
        reviewerIds = reviewerIds.stream().distinct().toList();
    }

    static ItemChange of(ContentItem item) {
        return new ItemChange(item.document(), item.authorIds(), item.reviewerIds());
    }
}
