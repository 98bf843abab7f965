package dev.medley.moderation.statements.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.moderation.statements.SuspensionMail;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Writes to whoever is suspended. */
@Factory
class SuspensionInbox {

    private static final String SUSPENSION = "suspension";

    @Singleton
    QueueConsumer suspensions(Queues queues, Inbox inbox, SuspensionMail mail) {
        return new EventConsumer("moderation-mail", queues, inbox).on(SuspendedAuthor.class, (event, sanction) -> {
            if (sanction.sanction().equals(SUSPENSION)) {
                mail.send(sanction.accountId(), sanction.caseId(), event.occurredAt());
            }
        });
    }
}
