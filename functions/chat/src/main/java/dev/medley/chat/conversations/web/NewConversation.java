package dev.medley.chat.conversations.web;

import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewConversation(
        @Nullable
        @Size(max = 200)
        @SingleLine
        @Schema(description = "Without one it is called by its first question", example = "Notice periods")
        String title,

        @Nullable UUID folderId,

        @Nullable @Size(min = 1, max = 50) @Schema(description = "Ask about these collections alone")
        List<@NotNull UUID> collectionIds,

        @Nullable @Size(min = 1, max = 50) @Schema(description = "Ask about these documents alone")
        List<@NotNull UUID> documentIds,

        @Nullable @Schema(description = "When it is removed")
        Instant expiresAt) {}
