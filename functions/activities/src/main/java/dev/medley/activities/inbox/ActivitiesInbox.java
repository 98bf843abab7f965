package dev.medley.activities.inbox;

import dev.medley.activities.ActivityIngestion;
import dev.medley.activities.TrackedActivityRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Keeps what other functions say of accounts, and takes out whose it was when they are erased. */
@Factory
class ActivitiesInbox {

    @Singleton
    @Named("activities-events")
    QueueConsumer events(Queues queues, Inbox inbox, ActivityIngestion ingestion) {
        return EventConsumer.ofAll(
                "activities-events",
                queues,
                inbox,
                event -> ingestion.note(
                        event.ownerId(), event.type(), event.occurredAt(), event.subjectId(), event.texts()));
    }

    @Singleton
    @Named("activities-erasure")
    QueueConsumer erasures(Queues queues, Inbox inbox, TrackedActivityRepository repository, Clock clock) {
        return new EventConsumer("activities-erasure", queues, inbox)
                .on("account.erased", event -> repository.erase(event.ownerId(), clock.instant()));
    }
}
