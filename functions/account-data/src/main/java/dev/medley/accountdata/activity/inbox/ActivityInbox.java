package dev.medley.accountdata.activity.inbox;

import dev.medley.accountdata.activity.Activity;
import dev.medley.accountdata.activity.ActivityRecorder;
import dev.medley.events.Event;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Notes every event that concerns an account. */
@Factory
class ActivityInbox {

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox, ActivityRecorder activityRecorder) {
        return EventConsumer.ofAll(
                "account-data-activity",
                queues,
                inbox,
                event -> activityRecorder.note(event.ownerId(), activity(event)));
    }

    private static Activity activity(Event event) {
        return new Activity(event.id(), event.type(), event.occurredAt(), event.subjectId(), event.texts());
    }
}
