package dev.medley.chat.conversations;

import dev.medley.kernel.TextLength;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Questions and answers that belong together.
 *
 * @param leafId the message that came last; null while there is none
 */
public record ChatConversation(
        UUID id,
        UUID ownerId,
        String title,
        @Nullable UUID folderId,
        Scope scope,
        @Nullable Instant expiresAt,
        @Nullable UUID leafId,
        int messages,
        int version,
        Instant createdAt,
        Instant updatedAt) {

    /** How many messages one has at most. */
    public static final int MOST_MESSAGES = 1000;

    /** How many an account has at most. */
    public static final int MOST = 5000;

    /** What it is called until it is named, or the first question names it. */
    public static final String UNTITLED = "New conversation";

    public static final int LONGEST_TITLE = 200;

    private static final int QUESTION_AS_TITLE = 80;

    /** What a question calls a conversation that nobody named. */
    public static String titleOf(String question) {
        return TextLength.beginning(question.replaceAll("\\s+", " "), QUESTION_AS_TITLE)
                .strip();
    }

    /**
     * What questions are asked about.
     *
     * @param collections these alone; null for no such condition
     * @param documents these alone; null for no such condition
     */
    public record Scope(
            @Nullable List<UUID> collections, @Nullable List<UUID> documents) {}
}
