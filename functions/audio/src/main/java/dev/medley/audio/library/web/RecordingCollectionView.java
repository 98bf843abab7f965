package dev.medley.audio.library.web;

import dev.medley.audio.library.RecordingCollection;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "RecordingCollection", description = "Files of an account that belong together")
record RecordingCollectionView(
        UUID id,
        String name,
        String description,
        @Schema(description = "How many are in it") int files,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    static RecordingCollectionView of(RecordingCollection collection) {
        return new RecordingCollectionView(
                collection.id(),
                collection.name(),
                collection.description(),
                collection.files(),
                collection.version(),
                collection.createdAt(),
                collection.updatedAt());
    }
}
