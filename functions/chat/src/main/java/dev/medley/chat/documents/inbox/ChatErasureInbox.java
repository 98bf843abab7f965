package dev.medley.chat.documents.inbox;

import dev.medley.chat.collections.CollectionMembers;
import dev.medley.chat.documents.DocumentRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Erases the documents and collections of accounts that are erased; what they were invited to forgets them. */
@Factory
class ChatErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, DocumentRepository documents, CollectionMembers members) {
        return new EventConsumer("chat-erasure", queues, inbox).on("account.erased", event -> {
            documents.erase(event.ownerId());
            members.erase(event.ownerId());
        });
    }
}
