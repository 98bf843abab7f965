package dev.medley.chat.erasure;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.chat.collections.MemberRepository;
import dev.medley.chat.conversations.ConversationRepository;
import dev.medley.chat.conversations.FolderRepository;
import dev.medley.chat.curation.CuratedAnswerRepository;
import dev.medley.chat.insights.InsightsRepository;
import dev.medley.chat.sharing.ConversationShareRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Erases the conversations of accounts that are erased, and takes their names off what others use; ends what was shared in an
 * account by somebody else.
 */
@Factory
class ConversationErasureInbox {

    /** Of identity. */
    @EventType("account.integrations-revoked")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IntegrationsRevoked(@Nullable Instant disputedSince) implements EventData {}

    private final ConversationRepository conversations;
    private final FolderRepository folders;
    private final ConversationShareRepository shares;
    private final CuratedAnswerRepository curated;
    private final InsightsRepository insights;

    ConversationErasureInbox(
            ConversationRepository conversations,
            FolderRepository folders,
            ConversationShareRepository shares,
            CuratedAnswerRepository curated,
            InsightsRepository insights) {
        this.conversations = conversations;
        this.folders = folders;
        this.shares = shares;
        this.curated = curated;
        this.insights = insights;
    }

    @Singleton
    QueueConsumer conversationErasures(Queues queues, Inbox inbox, MemberRepository members) {
        return new EventConsumer("chat-conversation-erasure", queues, inbox)
                .on(IntegrationsRevoked.class, (event, revoked) -> {
                    Instant since = revoked.disputedSince();
                    if (since != null) {
                        shares.removeSince(event.ownerId(), since);
                        members.removeSince(event.ownerId(), since);
                    }
                })
                .on("account.erased", event -> erase(event.ownerId()));
    }

    private void erase(UUID accountId) {
        conversations.erase(accountId);
        folders.erase(accountId);
        shares.erase(accountId);
        curated.forget(accountId);
        insights.erase(accountId);
    }
}
