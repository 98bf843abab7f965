package dev.medley.identity.emails.inbox;

import dev.medley.events.Event;
import dev.medley.events.EventData;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.identity.emails.EmailNotification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Has mails written. A mail goes out first and is noted after: rather one too many than none. */
@Singleton
class EmailNotificationInbox implements QueueConsumer {

    private static final String QUEUE = "identity-mail";

    private final Queues queues;
    private final Inbox inbox;
    private final Map<String, Occasion> occasions;

    /** An event, and the mail that is written for it. */
    private record Occasion(Class<? extends EventData> event, EmailNotification notification) {}

    EmailNotificationInbox(Queues queues, Inbox inbox, List<EmailNotification> notifications) {
        this.queues = queues;
        this.inbox = inbox;
        this.occasions = notifications.stream()
                .flatMap(notification ->
                        notification.occasions().stream().map(event -> new Occasion(event, notification)))
                .collect(Collectors.toMap(occasion -> Event.typeOf(occasion.event()), Function.identity()));
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public Set<String> types() {
        return Set.copyOf(occasions.keySet());
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        Occasion occasion = occasions.get(event.type());
        if (occasion == null) {
            throw new IllegalArgumentException("No mail is written for " + event.type());
        }
        if (!inbox.has(QUEUE, event)) {
            occasion.notification().write(event, queues.data(event, occasion.event()));
            boolean _ = inbox.note(QUEUE, event);
        }
    }
}
