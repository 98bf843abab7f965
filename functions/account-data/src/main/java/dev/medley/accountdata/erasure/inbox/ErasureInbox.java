package dev.medley.accountdata.erasure.inbox;

import dev.medley.accountdata.erasure.AccountDataEraser;
import dev.medley.accountdata.erasure.ErasureService;
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
        return new EventConsumer("account-data-erasure", queues, inbox)
                .on("account.erasure-ordered", event -> erasureService.order(event.subjectId()))
                .on("account.erasure-revoked", event -> erasureService.keep(event.subjectId()))
                .on("account.integrations-revoked", event -> erasureService.keepRecovered(event.ownerId()))
                .on("account.closed", event -> erasureService.closed(event.subjectId()))
                .on("account.erased", event -> accountDataEraser.erase(event.subjectId()));
    }
}
