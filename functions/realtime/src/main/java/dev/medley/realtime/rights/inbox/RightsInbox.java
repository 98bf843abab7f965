package dev.medley.realtime.rights.inbox;

import dev.medley.events.Event;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.realtime.rights.RightsWatch;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;
import java.util.function.Consumer;

/** Ends connections when what they stand on is gone. */
@Factory
class RightsInbox {

    @Singleton
    QueueConsumer rights(Queues queues, Inbox inbox, RightsWatch watch) {
        Consumer<Event> account = event -> watch.check(event.ownerId());
        Consumer<Event> session = event -> watch.endSession(event.subjectId());
        return new EventConsumer("realtime-rights", queues, inbox)
                .on("session.ended", session)
                .on("api-key.revoked", session)
                .on("api-key.changed", session)
                .on("account.suspended", account)
                .on("account.roles-changed", account)
                .on("account.password-changed", account)
                .on("account.closed", account);
    }
}
