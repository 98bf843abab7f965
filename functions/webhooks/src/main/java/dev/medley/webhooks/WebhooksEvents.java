package dev.medley.webhooks;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.jobs.JobStatus;
import io.micronaut.serde.annotation.Serdeable;
import java.util.UUID;

/** What this function announces. */
public sealed interface WebhooksEvents extends EventData {

    /** Something is to be sent to an endpoint that answers well: the subject is the delivery. */
    @EventType("webhook-delivery.due")
    @Serdeable
    record DeliveryDue() implements WebhooksEvents {}

    /** The same for an endpoint that is new, was slow or has failed once, and must not delay those that answer well. */
    @EventType("webhook-delivery.unproven")
    @Serdeable
    record DeliveryUnproven() implements WebhooksEvents {}

    /** The same for an endpoint that is slow again and again, and must not delay those that are new. */
    @EventType("webhook-delivery.slow")
    @Serdeable
    record DeliverySlow() implements WebhooksEvents {}

    /** The same for an endpoint that fails, and for what is sent again. */
    @EventType("webhook-delivery.deferred")
    @Serdeable
    record DeliveryDeferred() implements WebhooksEvents {}

    /** Events of the past are to be sent again; the subject is the replay. */
    @EventType("webhook-replay.requested")
    @Serdeable
    record ReplayRequested(UUID jobId) implements WebhooksEvents {}

    @EventType("webhook-replay.finished")
    @Serdeable
    record ReplayFinished(JobStatus status) implements WebhooksEvents {}

    /**
     * An endpoint gets nothing any more; the subject is the endpoint.
     *
     * @param scope {@code own} or {@code all}
     * @param host of its URL, whose path may hold a secret
     * @param reason {@code gone}, {@code failing}, {@code recovery} or {@code rights}
     */
    @EventType("webhook.disabled")
    @Serdeable
    record WebhookDisabled(String scope, String host, String reason) implements WebhooksEvents {}
}
