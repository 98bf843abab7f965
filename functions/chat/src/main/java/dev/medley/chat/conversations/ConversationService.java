package dev.medley.chat.conversations;

import dev.medley.chat.conversations.ChatConversation.Scope;
import dev.medley.chat.conversations.ConversationRepository.Filter;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.VersionCheck;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What can be done with one's conversations. */
@Singleton
public class ConversationService {

    private final ConversationRepository repository;
    private final FolderRepository folders;
    private final Clock clock;

    protected ConversationService(ConversationRepository repository, FolderRepository folders, Clock clock) {
        this.repository = repository;
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * What somebody says of a conversation.
     *
     * @param title null to take it from the first question
     */
    public record Properties(
            @Nullable String title,
            @Nullable UUID folderId,
            Scope scope,
            @Nullable Instant expiresAt) {}

    @Transactional
    public ChatConversation create(UUID ownerId, Properties properties) {
        repository.lock(ownerId);
        if (repository.count(ownerId) >= ChatConversation.MOST) {
            throw Refusal.conflict(
                    "conversations-full", "An account has at most %,d conversations.".formatted(ChatConversation.MOST));
        }
        Instant now = clock.instant();
        require(ownerId, properties, now);
        ChatConversation conversation = new ChatConversation(
                Ids.next(clock),
                ownerId,
                Objects.requireNonNullElse(properties.title(), ChatConversation.UNTITLED),
                properties.folderId(),
                properties.scope(),
                properties.expiresAt(),
                null,
                0,
                1,
                now,
                now);
        repository.add(conversation, properties.title() != null);
        return conversation;
    }

    public ChatConversation find(UUID ownerId, UUID id) {
        return repository.find(id, ownerId).orElseThrow(ConversationService::unknown);
    }

    /** What a branch is called: as somebody named the conversation, else by its own first question. */
    public String title(ChatConversation conversation, UUID leafId) {
        return repository
                .unnamedBeginning(conversation.id(), leafId)
                .map(ChatConversation::titleOf)
                .orElse(conversation.title());
    }

    public Page<ChatConversation> list(UUID ownerId, Filter filter, PageRequest page) {
        return repository.list(ownerId, filter, page);
    }

    @Transactional
    public ChatConversation change(UUID ownerId, UUID id, UnaryOperator<Properties> change, IntPredicate expected) {
        ChatConversation old = repository.lock(id, ownerId).orElseThrow(ConversationService::unknown);
        VersionCheck.require(expected, old.version());
        Properties before = new Properties(null, old.folderId(), old.scope(), old.expiresAt());
        Properties after = change.apply(before);
        Instant now = clock.instant();
        require(ownerId, after, now);
        repository.change(
                new ChatConversation(
                        id,
                        ownerId,
                        Objects.requireNonNullElse(after.title(), old.title()),
                        after.folderId(),
                        after.scope(),
                        after.expiresAt(),
                        old.leafId(),
                        old.messages(),
                        old.version(),
                        old.createdAt(),
                        now),
                after.title() != null);
        return find(ownerId, id);
    }

    private void require(UUID ownerId, Properties properties, Instant now) {
        if (properties.folderId() != null && !folders.exists(properties.folderId(), ownerId)) {
            throw FolderService.unknown();
        }
        if (properties.expiresAt() != null && !properties.expiresAt().isAfter(now)) {
            throw Refusal.invalid("conversation-expiry-invalid", "/expiresAt", "A conversation expires in the future.");
        }
    }

    @Transactional
    public void remove(UUID ownerId, UUID id, IntPredicate expected) {
        ChatConversation conversation = repository.lock(id, ownerId).orElseThrow(ConversationService::unknown);
        VersionCheck.require(expected, conversation.version());
        repository.remove(id);
    }

    public static Refusal unknown() {
        return Refusal.notFound("conversation-unknown", "There is no such conversation.");
    }
}
