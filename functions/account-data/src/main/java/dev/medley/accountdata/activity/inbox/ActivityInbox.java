package dev.medley.accountdata.activity.inbox;

import dev.medley.accountdata.activity.Activity;
import dev.medley.accountdata.activity.ActivityRecorder;
import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import io.micronaut.json.tree.JsonNode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

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
                new Activity(event.id(), event.type(), event.occurredAt(), event.subjectId(), texts(event.data()));
        inbox.once(QUEUE, event, () -> activityRecorder.note(event.ownerId(), activity));
    }

    /** What an event says, as its owner reads it: without what it leaves open; what is inside of something under its path. */
    private static Map<String, String> texts(JsonNode data) {
        Map<String, String> texts = new HashMap<>();
        data.entries().forEach(field -> add(field.getKey(), field.getValue(), texts));
        return Map.copyOf(texts);
    }

    private static void add(String name, JsonNode value, Map<String, String> texts) {
        if (value.isObject()) {
            value.entries().forEach(field -> add(name + "." + field.getKey(), field.getValue(), texts));
        } else if (value.isArray()) {
            texts.put(
                    name,
                    StreamSupport.stream(value.values().spliterator(), false)
                            .map(ActivityInbox::text)
                            .collect(Collectors.joining(",")));
        } else if (!value.isNull()) {
            texts.put(name, text(value));
        }
    }

    private static String text(JsonNode value) {
        return value.isContainerNode() ? String.valueOf(value.getValue()) : value.coerceStringValue();
    }
}
