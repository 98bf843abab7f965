package dev.medley.chat.erasure;

import dev.medley.chat.conversations.ConversationRepository;
import dev.medley.chat.conversations.FolderRepository;
import dev.medley.chat.curation.CuratedAnswerRepository;
import dev.medley.chat.insights.InsightsRepository;
import dev.medley.chat.sharing.ConversationShareRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Erases the conversations of accounts that are erased, and takes their names off what others use. */
@Factory
class ConversationErasureInbox {

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
    QueueConsumer conversationErasures(Queues queues, Inbox inbox) {
        return new EventConsumer("chat-conversation-erasure", queues, inbox)
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
