package dev.medley.chat.sharing.inbox;

import dev.medley.chat.sharing.ConversationShareRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Forgets what was shared with accounts that are erased; what they shared goes with their conversations. */
@Factory
class ShareErasureInbox {

    @Singleton
    QueueConsumer shareErasures(Queues queues, Inbox inbox, ConversationShareRepository shares) {
        return new EventConsumer("chat-share-erasure", queues, inbox)
                .on("account.erased", event -> shares.erase(event.ownerId()));
    }
}
