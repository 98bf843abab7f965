package dev.medley.chat.conversations.web;

import dev.medley.http.MultiLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewChatQuestion(
        @NotBlank @Size(max = 4000) @MultiLine @Schema(example = "How long is the notice period?")
        String text,

        @Nullable
        @Schema(
                description =
                        "The answer that it follows: one that is followed already begins a branch. Without it, the conversation goes on where it stands")
        UUID parentId,

        @Nullable @Schema(description = "A question that it is put beside, as an edit of it; instead of parentId")
        UUID editedId) {}
