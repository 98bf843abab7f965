package dev.medley.notifications.preferences.web;

import dev.medley.notifications.preferences.Mode;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

@Serdeable
@Schema(name = "NotificationMode")
record ModeBody(
        @NotNull
        @Schema(
                type = "string",
                allowableValues = {"off", "immediate", "digest"},
                description = "Only mails come in digests")
        Mode mode) {}
