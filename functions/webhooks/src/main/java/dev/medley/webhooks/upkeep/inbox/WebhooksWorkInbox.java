package dev.medley.webhooks.upkeep.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.webhooks.endpoints.EndpointDisabler;
import dev.medley.webhooks.replays.ReplayWork;
import dev.medley.webhooks.upkeep.WebhookEraser;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Works on replays, disables the endpoints of accounts that were recovered, and erases what accounts had that are erased. */
@Factory
class WebhooksWorkInbox {

    @Singleton
    QueueConsumer work(
            Queues queues,
            Inbox inbox,
            JobRunner jobRunner,
            ReplayWork work,
            EndpointDisabler disabling,
            WebhookEraser eraser) {
        EventConsumer others = new EventConsumer("webhooks-work", queues, inbox)
                .on("account.integrations-revoked", event -> disabling.disableOwn(event.ownerId()))
                .on("account.erased", event -> eraser.erase(event.ownerId()));
        return new JobConsumer(others, queues, jobRunner, work);
    }
}
