package dev.medley.analytics.live.inbox;

import dev.medley.analytics.live.LiveChannelName;
import dev.medley.analytics.live.LiveService;
import dev.medley.events.Event;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.Postponement;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Duration;

/**
 * Has the followers of sales told of orders. One that comes less than a second after they were told waits for the next turn, which
 * tells of all that have come by then.
 */
@Factory
class LiveInbox {

    @Singleton
    QueueConsumer liveSales(Queues queues, Inbox inbox, LiveService service) {
        return new EventConsumer("analytics-live", queues, inbox).on("order.paid", event -> tell(service, event));
    }

    private static void tell(LiveService service, Event event) {
        if (!service.isToldSince(LiveChannelName.SALES, event.occurredAt()) && !service.tell(LiveChannelName.SALES)) {
            throw new Postponement(Duration.ofSeconds(1), "Followers were told a moment ago", null);
        }
    }
}
