package dev.medley.devices.rollouts;

import dev.medley.devices.FleetScope;
import dev.medley.devices.registry.DeviceFilter;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.devices.rollouts.RolloutStage.StageStatus;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All rollouts and their stages. */
public interface RolloutRepository {

    void add(Rollout rollout);

    Optional<Rollout> find(UUID id);

    /** One for a group that somebody was granted; any for whoever sees all. */
    Optional<Rollout> find(UUID id, FleetScope scope);

    /** One that nobody else goes on with until the transaction ends. */
    Optional<Rollout> lock(UUID id);

    Optional<Rollout> lock(UUID id, FleetScope scope);

    /** Those that bring a release and are not over, locked. */
    List<Rollout> lockOfRelease(UUID releaseId);

    /** Locks the rollout of a device's action. */
    void lockOf(UUID deviceId, int number);

    Page<Rollout> list(FleetScope scope, @Nullable RolloutStatus status, PageRequest page);

    /** Those that the next step goes on with, and those that are over or rest while devices still have what they offered. */
    List<UUID> underWay();

    /** Notes that a step is taken; false where one was in this minute. */
    boolean takeStep(UUID id, Instant now);

    void setStatus(Rollout rollout, RolloutStatus status, String reason, Instant now);

    void approve(UUID id, UUID approverId);

    List<RolloutStage> stages(UUID id);

    void setStageStatus(UUID id, int number, StageStatus status, Instant now);

    /** Begins the first stage that has not, and ends those before it that have nothing left to do. */
    void openNextStage(UUID id, Instant now);

    /** Has stages go on that have something to do again. */
    void reopenStages(UUID id);

    /** Has failures up to now count no more. */
    void acceptFailures(UUID id);

    /** Reckons anew what has become of the devices of each stage. */
    void recount(UUID id);

    /** Counts one more device that has it, or never will; the stage after that. */
    RolloutStage count(UUID id, int number, DeviceAction.ActionStatus outcome);

    /** Finds the devices that a rollout is for, and puts them into stages; for one that undoes another, those that have what it brought. */
    void plan(Rollout rollout, DeviceFilter filter);

    /** Lets devices that fit by now join the last stage; how many did. */
    int join(Rollout rollout, DeviceFilter filter);
}
