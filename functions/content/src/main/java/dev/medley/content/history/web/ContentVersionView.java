package dev.medley.content.history.web;

import dev.medley.content.versions.ContentDocument;
import dev.medley.content.versions.ContentVersion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ContentVersion", description = "An item as it was saved once")
record ContentVersionView(
        int number,

        @Nullable @Schema(description = "Under which it is kept as long as the item")
        String name,

        int schemaVersion,

        @Nullable @Schema(description = "The version that it is a copy of")
        Integer restoredFrom,

        @Nullable @Schema(description = "When everybody read it first; null where nobody did")
        Instant publishedAt,

        @Nullable @Schema(description = "What it says; null in lists")
        ContentDocument document,

        @Nullable @Schema(description = "Null where that account is erased")
        UUID createdBy,

        Instant createdAt) {

    static ContentVersionView of(ContentVersion version) {
        return of(version, version.document());
    }

    static ContentVersionView inList(ContentVersion version) {
        return of(version, null);
    }

    private static ContentVersionView of(ContentVersion version, @Nullable ContentDocument document) {
        return new ContentVersionView(
                version.number(),
                version.name(),
                version.schemaVersion(),
                version.restoredFrom(),
                version.publishedAt(),
                document,
                version.createdBy(),
                version.createdAt());
    }
}
