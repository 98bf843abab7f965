package dev.medley.chat.sharing;

import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is shared of conversations. */
public interface ConversationShareRepository {

    void lock(UUID conversationId);

    int count(UUID conversationId);

    void add(ConversationShare share, byte @Nullable [] tokenHash);

    Page<ConversationShare> list(UUID conversationId, PageRequest page);

    /** Those that an account may read. */
    Page<ConversationShare> listFor(UUID accountId, Instant now, PageRequest page);

    boolean remove(UUID id, UUID conversationId);

    /** Has nobody but its owner see a share since then; null lets others see it again. */
    void withhold(UUID id, @Nullable Instant since);

    /** False where nothing is shared with the account there. */
    boolean removeFor(UUID id, UUID accountId);

    Optional<ConversationShare> findByToken(byte[] tokenHash, Instant now);

    Optional<ConversationShare> findFor(UUID id, UUID accountId, Instant now);

    /** Its messages, latest first, with the sources that the reader may read or that are the owner's own. */
    Page<ConversationMessage> messages(ConversationShare share, @Nullable UUID readerId, PageRequest page);

    /** Ends what an account shares since then. */
    void removeSince(UUID ownerId, Instant since);

    void erase(UUID accountId);
}
