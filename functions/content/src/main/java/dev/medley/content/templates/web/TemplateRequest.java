package dev.medley.content.templates.web;

import dev.medley.content.templates.ExportTemplate;
import dev.medley.content.templates.ExportTemplateService;
import dev.medley.content.templates.TemplateFormat;
import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "ContentTemplateText", description = "Mustache without logic; in HTML, values are escaped")
record TemplateRequest(
        @NotBlank @Size(max = 100) @SingleLine String name,
        @NotNull TemplateFormat format,

        @NotBlank @Size(max = ExportTemplate.LONGEST) @MultiLine @Schema(example = "<h1>{{title}}</h1>{{{html.body}}}")
        String body,

        @Nullable @Schema(description = "Whether everybody who exports may use it; only editors say so")
        Boolean shared) {

    ExportTemplateService.Draft toDraft() {
        return new ExportTemplateService.Draft(name.strip(), format, body, Boolean.TRUE.equals(shared));
    }
}
