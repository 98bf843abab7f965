package dev.medley.devices.erasure.inbox;

import dev.medley.devices.groups.GroupRepository;
import dev.medley.devices.registry.DeviceRepository;
import dev.medley.events.EventConsumer;
import dev.medley.events.Inbox;
import dev.medley.events.QueueConsumer;
import dev.medley.events.Queues;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** Takes accounts that are erased out of devices and groups; the devices themselves stay. */
@Factory
class DevicesErasureInbox {

    @Singleton
    QueueConsumer erasures(Queues queues, Inbox inbox, DeviceRepository devices, GroupRepository groups) {
        return new EventConsumer("devices-erasure", queues, inbox).on("account.erased", event -> {
            devices.erase(event.ownerId());
            groups.erase(event.ownerId());
        });
    }
}
