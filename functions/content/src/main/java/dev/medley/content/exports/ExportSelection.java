package dev.medley.content.exports;

import dev.medley.content.templates.TemplateFormat;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is written, and how. Kept with the export as it was asked for, its template too.
 *
 * @param template only where the format is one
 * @param ids which items; empty for all that fit the rest
 * @param everybodys whether those of all authors; only who reads all asks for that
 */
@Serdeable
public record ExportSelection(
        ContentExportFormat format,
        @Nullable UsedTemplate template,
        ExportedVersion version,
        List<UUID> ids,
        @Nullable String type,
        @Nullable String locale,
        @Nullable String tag,
        @Nullable String status,
        boolean everybodys) {

    /** A template as it was when the export was asked for. */
    @Serdeable
    public record UsedTemplate(UUID id, TemplateFormat format, String body) {}

    public ExportSelection {
        ids = ids.stream().distinct().toList();
    }

    /** One item by its id is a file; whatever else is an archive, but for tables. */
    boolean isSingle() {
        return ids.size() == 1;
    }

    String extension() {
        return template == null ? format.extension() : template.format().extension();
    }

    String contentType() {
        return template == null ? format.contentType() : template.format().contentType();
    }
}
