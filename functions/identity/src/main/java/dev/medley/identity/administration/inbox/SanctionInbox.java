package dev.medley.identity.administration.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.identity.administration.ModerationSuspensionService;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Suspends accounts when moderation says so, and lets them be used again. */
@Factory
class SanctionInbox {

    private static final String SUSPENSION = "suspension";

    @Singleton
    QueueConsumer sanctions(Queues queues, Inbox inbox, ModerationSuspensionService service) {
        return new EventConsumer("identity-sanctions", queues, inbox)
                .on(SanctionedAccount.class, (_, sanction) -> {
                    if (sanction.sanction().equals(SUSPENSION)) {
                        service.suspend(sanction.accountId(), sanction.caseId(), sanction.reason());
                    }
                })
                .on(LiftedSanction.class, (_, sanction) -> {
                    if (sanction.sanction().equals(SUSPENSION)) {
                        service.activate(sanction.accountId());
                    }
                });
    }
}
