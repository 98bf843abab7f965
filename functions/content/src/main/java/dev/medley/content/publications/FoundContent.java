package dev.medley.content.publications;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published item in a list.
 *
 * @param rank how well it fits the words that were searched for; 0 where there were none
 * @param excerpt where they stand in it, in double brackets; empty likewise
 */
public record FoundContent(
        UUID id,
        int version,
        String type,
        String slug,
        String title,
        String summary,
        String byline,
        String locale,
        List<String> tags,
        List<PublishedMedia> media,
        Instant publishedAt,
        Instant updatedAt,
        double rank,
        String excerpt) {}
