package dev.medley.devices.erasure.inbox;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.medley.devices.credentials.CredentialService;
import dev.medley.devices.groups.GroupRepository;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.EventData;
import dev.medley.events.EventType;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes accounts that are erased out of devices and groups; the devices themselves stay. Ends what somebody else gave to an
 * account's devices to prove themselves with.
 */
@Factory
class DevicesErasureInbox {

    /** Of identity. */
    @EventType("account.integrations-revoked")
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    record IntegrationsRevoked(@Nullable Instant disputedSince) implements EventData {}

    @Singleton
    QueueConsumer erasures(
            Queues queues,
            Inbox inbox,
            DeviceRepository devices,
            GroupRepository groups,
            CredentialService credentials) {
        return new EventConsumer("devices-erasure", queues, inbox)
                .on(IntegrationsRevoked.class, (event, revoked) -> {
                    credentials.denyClaims(event.ownerId());
                    if (revoked.disputedSince() != null) {
                        credentials.revokeSince(event.ownerId(), revoked.disputedSince());
                    }
                })
                .on("account.erased", event -> {
                    devices.erase(event.ownerId());
                    groups.erase(event.ownerId());
                });
    }
}
