package dev.medley.chat.conversations;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Questions and answers, and what those rely on. */
public interface MessageRepository {

    void addQuestion(
            UUID id, UUID conversationId, @Nullable UUID parentId, String text, List<String> flags, Instant now);

    void addAnswer(UUID id, UUID conversationId, UUID questionId, UUID jobId, Instant now);

    /** A message of one's own conversation, with what one may read of its sources. */
    Optional<ConversationMessage> find(UUID id, UUID conversationId, UUID ownerId);

    /** The way from a message back to the beginning, latest first. */
    Page<ConversationMessage> path(UUID leafId, UUID conversationId, UUID ownerId, PageRequest page);

    /** The same for somebody else: with the sources that they may read, or that are the owner's own. */
    Page<ConversationMessage> shared(UUID leafId, UUID ownerId, @Nullable UUID readerId, PageRequest page);

    /** The latest messages on that way, latest first. */
    List<ConversationMessage> latest(UUID leafId, UUID conversationId, UUID ownerId, int most);

    /** The last of the messages that follow one another from this one on. */
    UUID leafUnder(UUID messageId);

    /** The messages after one on the way to another, oldest first. */
    List<ConversationMessage> since(UUID leafId, UUID startId, UUID conversationId, UUID ownerId);

    /** Some of a conversation, in no order. */
    List<ConversationMessage> some(Collection<UUID> ids, UUID conversationId, UUID ownerId);

    /** All of a conversation, oldest first. */
    List<ConversationMessage> all(UUID conversationId, UUID ownerId);

    /** A message of a file; an answer has the id of a job that is long over. */
    record Imported(
            UUID id,
            @Nullable UUID parentId,
            MessageRole role,
            String text,
            @Nullable UUID jobId,
            boolean answered,
            Answerer answerer) {}

    void addImported(UUID conversationId, List<Imported> messages, Instant now);
}
