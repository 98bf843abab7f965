package dev.medley.chat.sharing;

import dev.medley.chat.conversations.Answer;
import dev.medley.chat.conversations.ChatConversation;
import dev.medley.chat.conversations.ConversationMessage;
import dev.medley.chat.conversations.ConversationService;
import dev.medley.chat.conversations.MessageService;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Lets others read a conversation as it is now. What comes later they do not see. */
@Singleton
public class ConversationShareService {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int TOKEN_BYTES = 24;

    private final ConversationShareRepository repository;
    private final ConversationService conversations;
    private final MessageService messages;
    private final Clock clock;

    protected ConversationShareService(
            ConversationShareRepository repository,
            ConversationService conversations,
            MessageService messages,
            Clock clock) {
        this.repository = repository;
        this.conversations = conversations;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What was shared.
     *
     * @param token the secret of the link, said this once; null where it is shared with an account
     */
    public record Made(ConversationShare share, @Nullable String token) {}

    /** A page of what is shared. */
    public record Shared(ConversationShare share, Page<ConversationMessage> messages) {}

    @Transactional
    public Made share(
            UUID ownerId,
            UUID conversationId,
            @Nullable UUID accountId,
            @Nullable UUID leaf,
            @Nullable Instant expiresAt) {
        ChatConversation conversation = conversations.find(ownerId, conversationId);
        if (ownerId.equals(accountId)) {
            throw Refusal.invalid("share-own", "/accountId", "Nobody shares a conversation with themselves.");
        }
        repository.lock(conversationId);
        if (repository.count(conversationId) >= ConversationShare.MOST) {
            throw Refusal.conflict(
                    "shares-full", "A conversation is shared %d times.".formatted(ConversationShare.MOST));
        }
        Instant now = clock.instant();
        if (expiresAt != null && !expiresAt.isAfter(now)) {
            throw Refusal.invalid("share-expiry-invalid", "/expiresAt", "A share expires in the future.");
        }
        UUID from = leaf == null ? conversation.leafId() : leaf;
        Answer answer = from == null
                ? null
                : messages.find(ownerId, conversationId, from).answer();
        if (from == null || answer == null) {
            throw Refusal.conflict("message-not-answer", "What is shared ends with an answer.");
        }
        if (answer.result() == null) {
            throw Refusal.conflict("answer-not-finished", "What is shared ends with an answer that is finished.");
        }
        String token = accountId == null ? token() : null;
        String title = conversations.title(conversation, from);
        ConversationShare share =
                new ConversationShare(Ids.next(clock), conversationId, ownerId, title, from, accountId, expiresAt, now);
        repository.add(share, token == null ? null : Digests.sha256(token));
        return new Made(share, token);
    }

    private static String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64Url.encode(bytes);
    }

    public Page<ConversationShare> list(UUID ownerId, UUID conversationId, PageRequest page) {
        return repository.list(conversations.find(ownerId, conversationId).id(), page);
    }

    public Page<ConversationShare> listFor(UUID accountId, PageRequest page) {
        return repository.listFor(accountId, clock.instant(), page);
    }

    @Transactional
    public void revoke(UUID ownerId, UUID conversationId, UUID id) {
        if (!repository.remove(id, conversations.find(ownerId, conversationId).id())) {
            throw unknown();
        }
    }

    /** Does what moderators have decided about something that was reported. */
    @Transactional
    public void moderate(UUID id, boolean isReleased) {
        repository.withhold(id, isReleased ? null : clock.instant());
    }

    /** Gives up what somebody else shared. */
    @Transactional
    public void giveUp(UUID accountId, UUID id) {
        if (!repository.removeFor(id, accountId)) {
            throw unknown();
        }
    }

    /** By its link. */
    public Shared read(String token, PageRequest page) {
        return read(
                repository
                        .findByToken(Digests.sha256(token), clock.instant())
                        .orElseThrow(ConversationShareService::unknown),
                null,
                page);
    }

    /** As the account that it is shared with. */
    public Shared read(UUID accountId, UUID id, PageRequest page) {
        return read(
                repository.findFor(id, accountId, clock.instant()).orElseThrow(ConversationShareService::unknown),
                accountId,
                page);
    }

    private Shared read(ConversationShare share, @Nullable UUID readerId, PageRequest page) {
        return new Shared(share, repository.messages(share, readerId, page).map(ConversationMessage::visible));
    }

    private static Refusal unknown() {
        return Refusal.notFound("share-unknown", "Nothing is shared there, or not any more.");
    }
}
