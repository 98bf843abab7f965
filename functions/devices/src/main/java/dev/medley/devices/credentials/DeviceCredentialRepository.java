package dev.medley.devices.credentials;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The credentials of devices, the batches they register with, and those that wait to be claimed. */
public interface DeviceCredentialRepository {

    /** False where another device has this certificate. */
    boolean add(DeviceCredential credential, byte[] hash);

    /** Those of a device that open something. */
    List<DeviceCredential> list(UUID deviceId, Instant now);

    /** Ends those of a device that have no end yet, at this time. */
    void expire(UUID deviceId, Instant end);

    boolean revoke(UUID id, UUID deviceId, Instant now);

    void revokeAll(UUID deviceId, Instant now);

    /** Ends those that the devices of an account got since then, and says which devices those are. */
    Set<UUID> revokeSince(UUID ownerId, Instant since, Instant now);

    void addBatch(DeviceBatch batch, byte[] hash);

    Optional<DeviceBatch> findBatch(byte[] hash);

    Optional<DeviceBatch> findBatch(UUID id);

    Page<DeviceBatch> listBatches(PageRequest page);

    boolean revokeBatch(UUID id, Instant now);

    /** Counts one more device of a batch; false where it has all that it may have. */
    boolean countRegistered(UUID batchId);

    void addClaim(DeviceClaim claim, byte[] deviceCodeHash);

    Optional<DeviceClaim> lockClaim(byte[] deviceCodeHash);

    Optional<DeviceClaim> lockClaim(String userCode);

    void changeClaim(DeviceClaim claim);

    /** Denies what an account has approved and no device has come for yet. */
    void denyClaims(UUID accountId);

    /** Forgets claims that ended before a time. */
    void forgetClaims(Instant before);
}
