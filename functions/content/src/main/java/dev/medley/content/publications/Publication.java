package dev.medley.content.publications;

import dev.medley.content.versions.ContentDocument;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What everybody reads of an item.
 *
 * @param slug the name in links that it has now
 * @param publishedAt when the item was published first
 * @param updatedAt when this version was published
 */
public record Publication(
        UUID itemId,
        int version,
        String type,
        String slug,
        UUID translationGroup,
        ContentDocument document,
        List<PublishedMedia> media,
        Instant publishedAt,
        Instant updatedAt) {

    public Publication {
        media = List.copyOf(media);
    }
}
