package dev.medley.notifications.editing.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.notifications.editing.TemplateText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NotificationTemplateText", description = "Mustache without logic; values are escaped")
record TemplateBody(
        @NotBlank @Size(max = 200) @SingleLine @Schema(example = "A recording could not be used")
        String title,

        @NotNull @Size(max = 5000) @MultiLine @Schema(example = "{{detail}}")
        String body,

        @Nullable
        @Size(max = 50_000)
        @MultiLine
        @Schema(description = "A whole HTML document for mails; null for the usual frame around the body")
        String html) {

    TemplateText toText() {
        return new TemplateText(title, body, html);
    }

    static TemplateBody of(TemplateText text) {
        return new TemplateBody(text.title(), text.body(), text.html());
    }
}
