package dev.medley.content.recommendations;

import dev.medley.content.publications.PublishedMedia;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** A published item, as it stands in a list. */
public record ShownContent(
        UUID id,
        String type,
        String slug,
        String locale,
        String title,
        String summary,
        String byline,
        List<String> tags,
        List<PublishedMedia> media,
        Instant publishedAt) {}
