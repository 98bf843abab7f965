package dev.medley.chat.sharing.inbox;

import dev.medley.chat.sharing.ConversationShareService;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes what moderators have decided about shared conversations that were reported. */
@Factory
class ShareModerationInbox {

    @Singleton
    QueueConsumer shareDecisions(Queues queues, Inbox inbox, ConversationShareService shares) {
        return new EventConsumer("chat-moderation", queues, inbox).on(DecidedShare.class, (_, decided) -> {
            if (decided.kind().equals("shared-conversation")) {
                shares.moderate(decided.subjectId(), decided.action().equals("release"));
            }
        });
    }
}
