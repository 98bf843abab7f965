package dev.medley.analytics.schedules.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.analytics.schedules.ReportDeliveryService;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import dev.medley.jobs.JobStatus;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;

/** Takes the ends of runs. */
@Factory
class ReportDeliveriesInbox {

    @EventType("report-run.finished")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record RunEnded(JobStatus status) {}

    @Singleton
    QueueConsumer reportDeliveries(Queues queues, Inbox inbox, ReportDeliveryService service) {
        return new EventConsumer("analytics-deliveries", queues, inbox)
                .on(RunEnded.class, (event, data) -> service.finished(event.subjectId(), data.status()));
    }
}
