package dev.medley.security.erasure.inbox;

import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.security.anomalies.AnomalyRepository;
import dev.medley.security.anomalies.DetectionRepository;
import dev.medley.security.incidents.IncidentRepository;
import dev.medley.security.requests.RequestRepository;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes out of everything whose it was. */
@Factory
class SecurityErasureInbox {

    @Singleton
    QueueConsumer erasures(
            Queues queues,
            Inbox inbox,
            RequestRepository requests,
            DetectionRepository detection,
            AnomalyRepository anomalies,
            IncidentRepository incidents) {
        return new EventConsumer("security-erasure", queues, inbox).on("account.erased", event -> {
            requests.erase(event.ownerId());
            detection.erase(event.ownerId());
            anomalies.erase(event.ownerId());
            incidents.erase(event.ownerId());
        });
    }
}
