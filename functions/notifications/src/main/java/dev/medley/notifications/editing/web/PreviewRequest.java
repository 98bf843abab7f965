package dev.medley.notifications.editing.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NotificationTemplatePreviewRequest")
record PreviewRequest(
        @Nullable @Valid @Schema(description = "What is not saved yet; null for the current version")
        TemplateBody text,

        @Nullable @Size(max = 50) @Schema(description = "Instead of the samples")
        Map<@NotNull String, @NotNull @Size(max = 1000) String> values) {}
