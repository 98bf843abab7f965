package dev.medley.notifications.editing.web;

import dev.medley.notifications.editing.TemplateVersion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NotificationTemplateVersion")
record TemplateVersionView(
        String type,
        @Schema(example = "en") String locale,
        int version,
        TemplateBody text,

        @Nullable @Schema(description = "Null where a function declared it")
        UUID createdBy,

        Instant createdAt) {

    static TemplateVersionView of(TemplateVersion version) {
        return new TemplateVersionView(
                version.type(),
                version.locale().toLanguageTag(),
                version.version(),
                TemplateBody.of(version.text()),
                version.createdBy(),
                version.createdAt());
    }
}
