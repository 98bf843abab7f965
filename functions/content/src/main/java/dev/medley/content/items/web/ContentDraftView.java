package dev.medley.content.items.web;

import dev.medley.content.items.ContentItem;
import dev.medley.content.items.ContentStatus;
import dev.medley.content.items.PublicationTime;
import dev.medley.content.versions.ContentDocument;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ContentDraft", description = "An item as its authors work on it")
public record ContentDraftView(
        UUID id,
        String type,
        int schemaVersion,
        ContentStatus status,
        String title,

        @Schema(description = "Wanted for links; empty where the title suggests one")
        String slug,

        String locale,
        String summary,
        String byline,
        Map<String, Object> fields,
        List<String> tags,
        List<UUID> mediaIds,

        @Schema(description = "The number of the latest version")
        int version,

        @Schema(description = "Counted up with every change of the item")
        int revision,

        @Nullable @Schema(description = "What everybody reads; null for nothing")
        Integer publishedVersion,

        @Nullable @Schema(description = "When it was published first")
        Instant publishedAt,

        @Nullable @Schema(description = "When it will be published; null unless it is scheduled")
        Instant publishAt,

        @Nullable @Schema(description = "By whose clocks that was said")
        String timeZone,

        UUID translationGroup,
        List<UUID> authorIds,
        List<UUID> reviewerIds,

        @Nullable Instant submittedAt,

        @Nullable @Schema(description = "Null where that account is erased")
        UUID createdBy,

        Instant createdAt,

        @Nullable @Schema(description = "Null where that account is erased")
        UUID updatedBy,

        Instant updatedAt) {

    public static ContentDraftView of(ContentItem item) {
        ContentDocument document = item.document();
        PublicationTime schedule = item.state().schedule();
        return new ContentDraftView(
                item.id(),
                item.type(),
                item.schemaVersion(),
                item.status(),
                document.title(),
                document.slug(),
                document.locale(),
                document.summary(),
                document.byline(),
                document.fields(),
                document.tags(),
                document.mediaIds(),
                item.version(),
                item.revision(),
                item.publishedVersion(),
                item.state().publishedAt(),
                schedule == null ? null : schedule.at(),
                schedule == null ? null : schedule.zone().getId(),
                item.translationGroup(),
                item.authorIds(),
                item.reviewerIds(),
                item.state().submittedAt(),
                item.createdBy(),
                item.createdAt(),
                item.updatedBy(),
                item.updatedAt());
    }
}
