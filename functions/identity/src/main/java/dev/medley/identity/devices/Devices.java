package dev.medley.identity.devices;

import dev.medley.kernel.Page;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All devices. */
public interface Devices {

    /** An account's devices, newest first; the one that the session belongs to is marked. */
    Page<Device> list(UUID accountId, UUID sessionId, int limit, @Nullable String cursor);

    /** Changes what is given, leaves the rest; the device as it is then, empty where the account has none such. */
    Optional<Device> change(UUID accountId, UUID sessionId, Change change);

    /** Removes a device and ends its sessions; says which those were. Empty where the account has none such. */
    Optional<List<UUID>> remove(UUID accountId, UUID deviceId, String because, Instant now);

    /** Makes every device of an account show the second factor again. */
    void distrust(UUID accountId);

    /** What is to be another way; null stays. */
    record Change(
            UUID deviceId, @Nullable String name, @Nullable Boolean trusted, Instant now) {}
}
