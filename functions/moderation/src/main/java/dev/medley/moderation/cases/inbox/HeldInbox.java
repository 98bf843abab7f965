package dev.medley.moderation.cases.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.moderation.cases.HeldTextService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes what functions have held into the queue of moderators. */
@Factory
class HeldInbox {

    @Singleton
    QueueConsumer held(Queues queues, Inbox inbox, HeldTextService service) {
        return new EventConsumer("moderation-held", queues, inbox)
                .on(HeldComment.class, (event, held) -> service.hold(held.toHeldText(), event.occurredAt()))
                .on(HeldMeal.class, (event, held) -> service.hold(held.toHeldText(), event.occurredAt()))
                .on(HeldPost.class, (event, held) -> service.hold(held.toHeldText(), event.occurredAt()))
                .on(HeldReview.class, (event, held) -> service.hold(held.toHeldText(), event.occurredAt()));
    }
}
