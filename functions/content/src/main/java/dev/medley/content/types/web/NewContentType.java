package dev.medley.content.types.web;

import dev.medley.content.types.ContentType;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;

@Serdeable
record NewContentType(
        @NotNull @Pattern(regexp = ContentType.NAME) @Schema(example = "recipe")
        String name,

        @NotBlank @Size(max = 100) @SingleLine String title,

        @NotNull @Schema(description = "JSON Schema 2020-12 of the fields")
        Map<String, Object> schema) {}
