package dev.medley.accountdata.erasure.inbox;

import dev.medley.accountdata.erasure.AccountDataEraser;
import dev.medley.accountdata.erasure.ErasureService;
import dev.medley.events.Event;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes what others say of erasures: ordered by an administrator, closed by identity, and to be done here. */
@Factory
class ErasureInbox {

    private final ErasureService erasureService;
    private final AccountDataEraser accountDataEraser;

    ErasureInbox(ErasureService erasureService, AccountDataEraser accountDataEraser) {
        this.erasureService = erasureService;
        this.accountDataEraser = accountDataEraser;
    }

    @Singleton
    QueueConsumer consumer(Queues queues, Inbox inbox) {
        return new EventConsumer("account-data-erasure", queues, inbox, this::take);
    }

    private void take(Event event) {
        switch (event.type()) {
            case "account.erasure-ordered" -> erasureService.request(event.subjectId());
            case "account.closed" -> erasureService.closed(event.subjectId());
            case "account.erased" -> accountDataEraser.erase(event.subjectId());
            default -> throw new IllegalArgumentException("Not about erasures: " + event.type());
        }
    }
}
