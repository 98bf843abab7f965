package dev.medley.analytics.erasure.inbox;

import dev.medley.analytics.erasure.KeptThings;
import dev.medley.analytics.rollups.RollupRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Takes out who accounts were that are erased, and erases what they kept. */
@Factory
class AnalyticsErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, RollupRepository rollups, KeptThings kept, Clock clock) {
        return new EventConsumer("analytics-erasure", queues, inbox).on("account.erased", event -> {
            rollups.erase(event.ownerId(), clock.instant());
            kept.erase(event.ownerId());
        });
    }
}
