package dev.medley.content.exports.web;

import dev.medley.content.exports.ContentExportFormat;
import dev.medley.content.exports.ExportSelection;
import dev.medley.content.exports.ExportSelection.UsedTemplate;
import dev.medley.content.exports.ExportedVersion;
import dev.medley.content.items.ContentStatus;
import dev.medley.kernel.LanguageTag;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewContentExport(
        @NotNull ContentExportFormat format,

        @Nullable @Schema(description = "Required where the format is template, and only there")
        UUID templateId,

        @Nullable @Schema(description = "The latest unless said otherwise")
        ExportedVersion version,

        @Nullable @Size(max = 500) @Schema(description = "Which items; all that fit the rest unless said")
        List<@NotNull UUID> ids,

        @Nullable @Size(max = 40) String type,
        @Nullable @Size(max = 100) String locale,
        @Nullable @Size(max = 50) String tag,
        @Nullable ContentStatus status,

        @Nullable @Schema(description = "Those of all authors, for who reads all; one's own unless said")
        Boolean everybodys) {

    ExportSelection toSelection(@Nullable UsedTemplate template, boolean ofAll) {
        return new ExportSelection(
                format,
                template,
                version == null ? ExportedVersion.LATEST : version,
                Objects.requireNonNullElse(ids, List.of()),
                type,
                locale == null ? null : LanguageTag.parse(locale, "/locale").toLanguageTag(),
                tag,
                status == null ? null : status.label(),
                ofAll);
    }
}
