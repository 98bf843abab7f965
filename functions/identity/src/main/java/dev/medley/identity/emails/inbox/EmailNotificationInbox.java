package dev.medley.identity.emails.inbox;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.identity.emails.EmailNotification;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Has letters written. A mail goes out first and is noted after: rather one too many than none. */
@Singleton
class EmailNotificationInbox implements QueueConsumer {

    private static final String QUEUE = "identity-mail";

    private final Queues queues;
    private final Inbox inbox;
    private final Map<String, EmailNotification> letters;

    EmailNotificationInbox(Queues queues, Inbox inbox, List<EmailNotification> letters) {
        this.queues = queues;
        this.inbox = inbox;
        this.letters = letters.stream()
                .flatMap(letter -> letter.occasions().stream().map(occasion -> Map.entry(occasion, letter)))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        EmailNotification emailNotification = letters.get(event.type());
        if (emailNotification == null) {
            throw new IllegalArgumentException("Nobody writes a letter for " + event.type());
        }
        if (!inbox.has(QUEUE, event)) {
            emailNotification.write(event);
            boolean _ = inbox.note(QUEUE, event);
        }
    }
}
