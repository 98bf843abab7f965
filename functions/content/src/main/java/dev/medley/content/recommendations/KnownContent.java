package dev.medley.content.recommendations;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A published item, as far as recommendations know it.
 *
 * @param words of its title and summary
 * @param shown how often it was opened
 * @param liked how often of these it was read to the end or shared
 */
public record KnownContent(
        UUID id,
        String type,
        String locale,
        String title,
        List<String> tags,
        String words,
        long shown,
        long liked,
        Instant publishedAt) {}
