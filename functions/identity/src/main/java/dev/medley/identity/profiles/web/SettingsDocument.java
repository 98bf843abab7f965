package dev.medley.identity.profiles.web;

import io.swagger.v3.oas.annotations.media.Schema;

/** How settings look, as far as Medley says; other members are objects of the applications that they are named for. */
@Schema(
        description = "Objects by application; those of Medley's own are here, others may stand beside them",
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record SettingsDocument(
        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Notifications notifications,

        @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
        Appearance appearance) {

    @Schema(
            name = "NotificationSettings",
            description = "Which notices to send; those that keep the account safe are always sent")
    record Notifications(
            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            boolean email,

            @Schema(requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            boolean push) {}

    @Schema(name = "AppearanceSettings", description = "How applications look")
    record Appearance(
            @Schema(
                    description = "system, light or dark",
                    example = "dark",
                    requiredMode = Schema.RequiredMode.NOT_REQUIRED)
            String theme) {}
}
