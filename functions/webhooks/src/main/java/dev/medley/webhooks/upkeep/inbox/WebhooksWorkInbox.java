package dev.medley.webhooks.upkeep.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobConsumer;
import dev.medley.jobs.JobRunner;
import dev.medley.webhooks.endpoints.EndpointDisabler;
import dev.medley.webhooks.replays.ReplayWork;
import dev.medley.webhooks.upkeep.WebhookEraser;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Works on replays, disables the endpoints of accounts that were recovered, and erases what accounts had that are erased. */
@Factory
class WebhooksWorkInbox {

    /** Of identity. */
    @EventType("account.integrations-revoked")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IntegrationsRevoked(@Nullable Boolean keepsApiKeys) implements EventData {}

    @Singleton
    QueueConsumer work(
            Queues queues,
            Inbox inbox,
            JobRunner jobRunner,
            ReplayWork work,
            EndpointDisabler disabling,
            WebhookEraser eraser) {
        EventConsumer others = new EventConsumer("webhooks-work", queues, inbox)
                .on(IntegrationsRevoked.class, (event, revoked) -> {
                    if (!Boolean.TRUE.equals(revoked.keepsApiKeys())) {
                        disabling.disableOwn(event.ownerId());
                    }
                })
                .on("account.erased", event -> eraser.erase(event.ownerId()));
        return new JobConsumer(others, queues, jobRunner, work);
    }
}
