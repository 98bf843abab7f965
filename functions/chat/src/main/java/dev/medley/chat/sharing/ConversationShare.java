package dev.medley.chat.sharing;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The way to a message, as it was when it was shared.
 *
 * @param title of the conversation, or of that way, at that time
 * @param accountId who may read it; null where whoever has the link may
 */
public record ConversationShare(
        UUID id,
        UUID conversationId,
        UUID ownerId,
        String title,
        UUID leafId,
        @Nullable UUID accountId,
        @Nullable Instant expiresAt,
        Instant createdAt) {

    /** How many a conversation has at most. */
    public static final int MOST = 50;
}
