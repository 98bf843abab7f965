package dev.medley.content.types.web;

import dev.medley.content.types.ContentType;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

@Serdeable
@Schema(name = "ContentType")
record ContentTypeView(
        String name,
        String title,
        int schemaVersion,

        @Schema(description = "JSON Schema 2020-12 of the fields")
        Map<String, Object> schema,

        @Schema(description = "Whether it comes with the system, and cannot be deleted")
        boolean builtIn,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static ContentTypeView of(ContentType type) {
        return new ContentTypeView(
                type.name(),
                type.title(),
                type.schemaVersion(),
                type.schema(),
                type.builtIn(),
                type.version(),
                type.createdAt(),
                type.updatedAt());
    }
}
