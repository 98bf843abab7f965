package dev.medley.content.publications.web;

import dev.medley.content.publications.ContentTranslation;
import dev.medley.content.publications.Publication;
import dev.medley.content.publications.PublicationService.PublishedContent;
import dev.medley.content.publications.PublishedMedia;
import dev.medley.content.versions.ContentDocument;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

@Serdeable
@Schema(name = "PublishedContent", description = "What everybody reads of an item")
record PublishedContentView(
        UUID id,
        String type,
        String slug,
        String locale,
        String title,
        String summary,

        @Schema(description = "Who is named as the author; empty for nobody")
        String byline,

        @Schema(description = "By the schema of the type") Map<String, Object> fields,

        List<String> tags,
        List<PublishedMedia> media,
        List<ContentTranslation> translations,

        @Schema(description = "Which version is read; to be said with what readers do")
        int version,

        @Schema(description = "When the item was published first")
        Instant publishedAt,

        @Schema(description = "When this version was published")
        Instant updatedAt) {

    static PublishedContentView of(PublishedContent readable) {
        Publication publication = readable.publication();
        ContentDocument document = publication.document();
        return new PublishedContentView(
                publication.itemId(),
                publication.type(),
                publication.slug(),
                document.locale(),
                document.title(),
                document.summary(),
                document.byline(),
                document.fields(),
                document.tags(),
                publication.media(),
                readable.translations(),
                publication.version(),
                publication.publishedAt(),
                publication.updatedAt());
    }
}
