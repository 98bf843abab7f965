package dev.medley.accountdata.activity.inbox;

import dev.medley.accountdata.activity.Activity;
import dev.medley.accountdata.activity.ActivityRecorder;
import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import jakarta.inject.Singleton;

/** Notes every event that concerns an account. */
@Singleton
class ActivityInbox implements QueueConsumer {

    private static final String QUEUE = "account-data-activity";

    private final Queues queues;
    private final Inbox inbox;
    private final ActivityRecorder activityRecorder;

    ActivityInbox(Queues queues, Inbox inbox, ActivityRecorder activityRecorder) {
        this.queues = queues;
        this.inbox = inbox;
        this.activityRecorder = activityRecorder;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        Activity activity =
                new Activity(event.id(), event.type(), event.occurredAt(), event.subjectId(), event.texts());
        inbox.once(QUEUE, event, () -> activityRecorder.note(event.ownerId(), activity));
    }
}
