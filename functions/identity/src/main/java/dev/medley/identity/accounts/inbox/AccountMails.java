package dev.medley.identity.accounts.inbox;

import dev.medley.events.Event;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.QueueMessage;
import dev.medley.events.Queues;
import dev.medley.identity.accounts.Welcoming;
import jakarta.inject.Singleton;

/** Sends the mails that accounts need. The mail goes out first and is noted after: rather one too many than none. */
@Singleton
class AccountMails implements QueueConsumer {

    private static final String QUEUE = "identity-mail";

    private final Queues queues;
    private final Inbox inbox;
    private final Welcoming welcoming;

    AccountMails(Queues queues, Inbox inbox, Welcoming welcoming) {
        this.queues = queues;
        this.inbox = inbox;
        this.welcoming = welcoming;
    }

    @Override
    public String queue() {
        return QUEUE;
    }

    @Override
    public void consume(QueueMessage message) {
        Event event = queues.read(message);
        if (inbox.has(QUEUE, event)) {
            return;
        }
        switch (event.type()) {
            case "account.registered" -> welcoming.askForProof(event.subjectId());
            case "account.registration-repeated" -> welcoming.tellOfAccount(event.subjectId());
            default -> throw new IllegalArgumentException("Not for this queue: " + event.type());
        }
        boolean _ = inbox.note(QUEUE, event);
    }
}
