package dev.medley.content.templates.web;

import dev.medley.content.templates.ExportTemplate;
import dev.medley.content.templates.TemplateFormat;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;

@Serdeable
@Schema(name = "ContentTemplate", description = "How an item is written in exports")
record ExportTemplateView(
        UUID id,
        String name,
        TemplateFormat format,
        String body,

        @Schema(description = "Whether everybody who exports may use it")
        boolean shared,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static ExportTemplateView of(ExportTemplate template) {
        return new ExportTemplateView(
                template.id(),
                template.name(),
                template.format(),
                template.body(),
                template.shared(),
                template.version(),
                template.createdAt(),
                template.updatedAt());
    }
}
