package dev.medley.notifications.notices.web;

import dev.medley.http.MultiLine;
import dev.medley.http.SingleLine;
import dev.medley.notifications.notices.Notice;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewNotice(
        @NotNull
        @Pattern(regexp = "[a-z][a-z0-9_]{1,39}")
        @Schema(description = "Whom it concerns: all who have this role", example = "moderator")
        String role,

        @NotBlank @Size(max = 200) @SingleLine @Schema(example = "Maintenance on Sunday")
        String title,

        @NotNull @Size(max = 5000) @MultiLine String body,

        @Nullable @Schema(description = "When it is over by itself; null for never")
        Instant expiresAt) {

    Notice.Content toContent() {
        return new Notice.Content(role, title, body, expiresAt);
    }
}
