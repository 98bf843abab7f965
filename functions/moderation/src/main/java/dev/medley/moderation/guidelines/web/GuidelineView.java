package dev.medley.moderation.guidelines.web;

import dev.medley.moderation.guidelines.Guideline;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Guideline", description = "What may be written and what not; decisions refer to a version")
record GuidelineView(
        UUID id,
        String slug,
        int version,
        String title,

        @Schema(description = "Markdown") String body,

        @Nullable @Schema(description = "The version that holds now")
        Integer publishedVersion,

        Instant createdAt,

        @Nullable @Schema(description = "When this version began to hold; null where it never did")
        Instant publishedAt) {

    static GuidelineView of(Guideline guideline) {
        return new GuidelineView(
                guideline.id(),
                guideline.slug(),
                guideline.version(),
                guideline.title(),
                guideline.body(),
                guideline.publishedVersion(),
                guideline.createdAt(),
                guideline.publishedAt());
    }
}
