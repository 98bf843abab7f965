package dev.medley.devices.rollouts;

import dev.medley.devices.FleetScope;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What devices are to install. */
public interface DeviceActionRepository {

    /** Has whatever else is done to a device wait: it is locked before its actions, and those before their stages. */
    void lockDevice(UUID deviceId);

    /** One of a device's by the number that its protocol has, locked. */
    Optional<DeviceAction> lock(UUID deviceId, int number);

    /** The action that a device has now, locked. */
    Optional<DeviceAction> lockActive(UUID deviceId);

    /** Those of a rollout whose device somebody sees, newest first. */
    Page<DeviceAction> list(UUID rolloutId, FleetScope scope, @Nullable ActionStatus status, PageRequest page);

    /**
     * The rollout that brought what a device has, where it had something before that it may go back to and nothing else waits
     * for it; one that itself brought it back is none.
     */
    Optional<UUID> undoable(UUID deviceId);

    /** A device's newest. */
    Optional<DeviceAction> lastOfDevice(UUID deviceId);

    /** A device's, newest first. */
    Page<DeviceAction> listOfDevice(UUID deviceId, PageRequest page);

    /** How many devices of each stage have it now. */
    Map<Integer, Integer> underWay(UUID rolloutId);

    /** Offers a stage to its next devices, those first that try again; how many. */
    int offer(Rollout rollout, int stage, int most, Instant now);

    void setStatus(UUID id, ActionStatus status, String step, Instant now);

    void step(UUID id, String step, Instant now);

    void fail(UUID id, @Nullable Integer code, String detail, Instant now);

    void retry(UUID id, @Nullable Integer code, String detail, Instant at, Instant now);

    /** Those that a device has had for too long without a word, locked with their devices. */
    List<DeviceAction> lockOverdue(UUID rolloutId, Instant before, int most);

    /** Cancels what no device has yet, tells the others to leave it, and says why. */
    void cancelAll(UUID rolloutId, String reason, Instant now);

    /** Cancels what devices have been offered whose security floor is above it by now; how many those are. */
    int cancelBelowFloor(UUID rolloutId, String reason, Instant now);

    /** Cancels what leads to a release in whatever rollout, tells devices that have it to leave it, and says in which rollouts. */
    List<UUID> cancelOfRelease(UUID releaseId, String reason, Instant now);

    /** Ends what devices were told to leave before a time, and said nothing of. */
    List<UUID> forgetCancelling(Instant before, Instant now);

    /** Cancels all that a device was to install, and says why. */
    List<Ended> endAll(UUID deviceId, String reason, Instant now);

    /** The stage of an action that was ended. */
    record Ended(UUID rolloutId, int stage) {}

    /** Schedules again what failed; how many. */
    int retryFailed(UUID rolloutId);

    /** Says more of the last action that brought a device a release. */
    void explainLast(UUID deviceId, UUID releaseId, String detail);

    /** Keeps what a device said of an action, 1,000 times at most. */
    void note(UUID id, UUID actionId, ActionFeedback feedback, Instant now);

    /** Removes some of what devices said before; how many. */
    int forgetFeedback(Instant before, int most);
}
