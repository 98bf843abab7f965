package dev.medley.devices.runbooks.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.devices.runbooks.RunbookService;
import dev.medley.devices.runbooks.RunbookService.ReportedError;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Runs runbooks for errors that devices report. */
@Factory
class RunbookInbox {

    @Singleton
    QueueConsumer errors(Queues queues, Inbox inbox, RunbookService service) {
        return new EventConsumer("devices-runbooks", queues, inbox)
                .on(
                        FailedDevice.class,
                        (event, error) -> service.run(new ReportedError(
                                error.deviceId(), error.fingerprint(), error.kind(), error.title(), error.version())));
    }

    @EventType("device.failed")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record FailedDevice(UUID deviceId, String fingerprint, String kind, String title, String version) {}
}
