package dev.medley.content.publications.web;

import dev.medley.content.publications.FoundContent;
import dev.medley.content.publications.PublishedMedia;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "FoundContent", description = "A published item in a list, without its fields")
record FoundContentView(
        UUID id,
        String type,
        String slug,
        String locale,
        String title,
        String summary,
        String byline,
        List<String> tags,
        List<PublishedMedia> media,
        int version,
        Instant publishedAt,
        Instant updatedAt,

        @Nullable @Schema(description = "Where the words stand that were searched for, in [[ ]]; null without q")
        String excerpt) {

    static FoundContentView of(FoundContent found) {
        return new FoundContentView(
                found.id(),
                found.type(),
                found.slug(),
                found.locale(),
                found.title(),
                found.summary(),
                found.byline(),
                found.tags(),
                found.media(),
                found.version(),
                found.publishedAt(),
                found.updatedAt(),
                found.excerpt().isEmpty() ? null : found.excerpt());
    }
}
