package dev.medley.chat.conversations.web;

import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@Serdeable
record ConversationPatch(
        @Schema(minLength = 1, maxLength = 200) Patch<@NotBlank @Size(max = 200) @SingleLine String> title,

        Patch<UUID> folderId,
        @Schema(minLength = 1, maxLength = 50) Patch<@Size(min = 1, max = 50) List<@NotNull UUID>> collectionIds,
        @Schema(minLength = 1, maxLength = 50) Patch<@Size(min = 1, max = 50) List<@NotNull UUID>> documentIds,
        Patch<Instant> expiresAt) {}
