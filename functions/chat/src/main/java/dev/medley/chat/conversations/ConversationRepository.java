package dev.medley.chat.conversations;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Conversations. */
public interface ConversationRepository {

    /**
     * Which are listed.
     *
     * @param words in what was written or answered, or in the title
     */
    record Filter(@Nullable UUID folderId, @Nullable String words) {}

    /** Waits for whoever adds to the account's conversations, until the end of the transaction. */
    void lock(UUID ownerId);

    int count(UUID ownerId);

    void add(ChatConversation conversation, boolean named);

    Optional<ChatConversation> find(UUID id, UUID ownerId);

    /** The same, locked until the end of the transaction. */
    Optional<ChatConversation> lock(UUID id, UUID ownerId);

    Page<ChatConversation> list(UUID ownerId, Filter filter, PageRequest page);

    void change(ChatConversation conversation, boolean named);

    /**
     * Goes on with a message.
     *
     * @param title of a conversation that nobody named; null to leave it
     */
    void advance(UUID id, @Nullable UUID leafId, int added, @Nullable String title, Instant now);

    /** The first question on the way to a message, where nobody named the conversation. */
    Optional<String> unnamedBeginning(UUID id, UUID leafId);

    void remove(UUID id);

    /** Removes what has expired; how many were. */
    int removeExpired(Instant now, int most);

    void erase(UUID ownerId);
}
