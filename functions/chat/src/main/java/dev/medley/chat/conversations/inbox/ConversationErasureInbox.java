package dev.medley.chat.conversations.inbox;

import dev.medley.chat.conversations.ConversationRepository;
import dev.medley.chat.conversations.FolderRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases the conversations of accounts that are erased. */
@Factory
class ConversationErasureInbox {

    @Singleton
    QueueConsumer conversationErasures(
            Queues queues, Inbox inbox, ConversationRepository conversations, FolderRepository folders) {
        return new EventConsumer("chat-conversation-erasure", queues, inbox).on("account.erased", event -> {
            conversations.erase(event.ownerId());
            folders.erase(event.ownerId());
        });
    }
}
