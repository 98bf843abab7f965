package dev.medley.content.types.web;

import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;

@Serdeable
@Schema(description = "What is left out stays as it is; another schema is the type's next schema version")
record ContentTypePatch(
        @Schema(minLength = 1, maxLength = 100) Patch<@NotBlank @Size(max = 100) @SingleLine String> title,

        Patch<@NotNull Map<String, Object>> schema) {}
