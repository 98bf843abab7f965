package dev.medley.chat.collections.web;

import dev.medley.chat.collections.CollectionRole;
import dev.medley.chat.collections.DocumentCollection;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "DocumentCollection", description = "Documents that belong together, and that its members read")
record DocumentCollectionView(
        UUID id,
        UUID ownerId,
        String name,
        String description,

        @Schema(description = "What the caller may do with it")
        CollectionRole role,

        @Schema(description = "How many documents are in it")
        long documents,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static DocumentCollectionView of(DocumentCollection collection) {
        return new DocumentCollectionView(
                collection.id(),
                collection.ownerId(),
                collection.name(),
                collection.description(),
                collection.role(),
                collection.documents(),
                collection.version(),
                collection.createdAt(),
                collection.updatedAt());
    }
}
