package dev.medley.content.items.inbox;

import dev.medley.content.items.ModeratedItems;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes what moderators have decided about items that were reported. */
@Factory
class ItemModerationInbox {

    @Singleton
    QueueConsumer decisions(Queues queues, Inbox inbox, ModeratedItems items) {
        return new EventConsumer("content-moderation", queues, inbox).on(DecidedItem.class, (_, decided) -> {
            if (!decided.kind().equals("content")) {
                return;
            }
            if (decided.action().equals("release")) {
                items.showAgain(decided.subjectId());
            } else {
                items.takeOff(decided.subjectId());
            }
        });
    }
}
