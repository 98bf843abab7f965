package dev.medley.identity.devices;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All devices. */
public interface SignInDeviceRepository {

    /** An account's devices, newest first; the one that the session belongs to is marked. */
    Page<SignInDevice> list(UUID accountId, UUID sessionId, PageRequest page);

    Optional<SignInDevice> find(UUID accountId, UUID sessionId, UUID deviceId);

    /** Changes what is given, leaves the rest; false where the account has no such device. */
    boolean change(UUID accountId, Change change);

    /** Removes a device and ends its sessions; says which those were. Empty where the account has none such. */
    Optional<List<UUID>> remove(UUID accountId, UUID deviceId, String because, Instant now);

    /** What is to be another way; null stays. */
    record Change(
            UUID deviceId, @Nullable String name, @Nullable Boolean trusted, Instant now) {}
}
