package dev.medley.devices.registry;

import java.util.Collection;
import java.util.UUID;

/** Follows what becomes of devices, in the transaction that changes them. */
@FunctionalInterface
public interface DeviceListener {

    void changed(Collection<UUID> deviceIds);
}
