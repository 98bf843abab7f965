package dev.medley.content.types.web;

import dev.medley.content.types.TypeSchema;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

@Serdeable
@Schema(name = "ContentTypeSchema", description = "The fields of a type, as they were described at a time")
record TypeSchemaView(int version, Map<String, Object> schema, Instant createdAt) {

    static TypeSchemaView of(TypeSchema schema) {
        return new TypeSchemaView(schema.version(), schema.schema(), schema.createdAt());
    }
}
