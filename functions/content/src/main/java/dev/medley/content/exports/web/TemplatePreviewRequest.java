package dev.medley.content.exports.web;

import dev.medley.content.exports.ExportedVersion;
import dev.medley.content.templates.ExportTemplate;
import dev.medley.content.templates.TemplateFormat;
import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ContentTemplatePreviewRequest")
record TemplatePreviewRequest(
        @NotNull @Schema(description = "The item that is written")
        UUID contentId,

        @Nullable ExportedVersion version,
        @NotNull TemplateFormat format,

        @NotBlank @Size(max = ExportTemplate.LONGEST) @MultiLine
        String body) {}
