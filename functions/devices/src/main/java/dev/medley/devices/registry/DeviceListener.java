package dev.medley.devices.registry;

import java.util.Collection;
import java.util.UUID;

/** Follows what becomes of devices, in the transaction that changes them. */
public interface DeviceListener {

    /** These have changed. */
    default void changed(Collection<UUID> deviceIds) {}

    /** This one was retired or wiped, and comes no more. */
    default void gone(UUID deviceId, String reason) {}
}
