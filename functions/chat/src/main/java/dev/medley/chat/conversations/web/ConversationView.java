package dev.medley.chat.conversations.web;

import dev.medley.chat.conversations.ChatConversation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Conversation", description = "Questions and answers that belong together")
record ConversationView(
        UUID id,
        String title,
        @Nullable UUID folderId,

        @Nullable @Schema(description = "Collections that are asked about; null for all that one may read")
        List<UUID> collectionIds,

        @Nullable @Schema(description = "Documents that are asked about; null for all that one may read")
        List<UUID> documentIds,

        @Nullable @Schema(description = "When it is removed; null for never")
        Instant expiresAt,

        @Nullable @Schema(description = "The message that came last; null while there is none")
        UUID leafId,

        @Schema(description = "How many messages it has, in all branches")
        int messages,

        int version,
        Instant createdAt,
        Instant updatedAt) {

    static ConversationView of(ChatConversation conversation) {
        return new ConversationView(
                conversation.id(),
                conversation.title(),
                conversation.folderId(),
                conversation.scope().collections(),
                conversation.scope().documents(),
                conversation.expiresAt(),
                conversation.leafId(),
                conversation.messages(),
                conversation.version(),
                conversation.createdAt(),
                conversation.updatedAt());
    }
}
