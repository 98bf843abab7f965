package dev.medley.devices.rollouts;

import dev.medley.audit.AuditContext;
import dev.medley.audit.AuditLog;
import dev.medley.devices.FleetScope;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.devices.software.Release;
import dev.medley.devices.software.Release.ReleaseStatus;
import dev.medley.devices.software.ReleaseService;
import dev.medley.jobs.JobService;
import dev.medley.jobs.NewJob;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What people do with rollouts. */
@Singleton
public class RolloutService {

    private static final int LONGEST_NAME = 200;

    private final RolloutRepository repository;
    private final DeviceActionRepository actions;
    private final RolloutStop stops;
    private final RolloutRequests requests;
    private final Clock clock;

    protected RolloutService(
            RolloutRepository repository,
            DeviceActionRepository actions,
            RolloutStop stops,
            RolloutRequests requests,
            Clock clock) {
        this.repository = repository;
        this.actions = actions;
        this.stops = stops;
        this.requests = requests;
        this.clock = clock;
    }

    /** What a rollout is asked for with. */
    @Singleton
    record RolloutRequests(ReleaseService releases, RolloutPlanCheck plans, JobService jobs, AuditLog audit) {}

    /**
     * Begins to plan a rollout, of whoever may roll out to all devices or operates the group that it is for.
     *
     * @throws Refusal {@code permission-missing}, {@code filter-invalid}, {@code rollout-invalid}, {@code release-not-published}, {@code group-unknown},
     *     {@code device-unknown}
     */
    @Transactional
    public Rollout create(AuditContext context, String name, UUID releaseId, RolloutPlan plan) {
        requests.plans().require(plan, FleetScope.toRollOut(context.actor()));
        Release release = requests.releases().find(releaseId);
        if (release.status() != ReleaseStatus.PUBLISHED) {
            throw Refusal.conflict("release-not-published", "Published releases are rolled out.");
        }
        return add(context, name, releaseId, null, plan);
    }

    private Rollout add(AuditContext context, String name, UUID releaseId, @Nullable UUID undoesId, RolloutPlan plan) {
        Rollout rollout = add(context.actor().accountId(), name, releaseId, undoesId, plan);
        requests.audit().note(context, "rollout.created", rollout.id(), Map.of("releaseId", releaseId.toString()));
        return rollout;
    }

    private Rollout add(UUID createdBy, String name, UUID releaseId, @Nullable UUID undoesId, RolloutPlan plan) {
        Rollout.Ids ids = new Rollout.Ids(Ids.next(clock), Ids.next(clock));
        Rollout rollout = Rollout.planning(ids, name, releaseId, undoesId, plan, createdBy, clock.instant());
        repository.add(rollout);
        requests.jobs()
                .request(new NewJob(
                        ids.jobId(), createdBy, RolloutPlanWork.KIND, ids.id(), "/api/rollouts/" + ids.id()));
        return rollout;
    }

    public Rollout find(UUID id, FleetScope scope) {
        return repository.find(id, scope).orElseThrow(RolloutService::unknown);
    }

    /** Lets a rollout begin that waits for a second person, or does not. */
    @Transactional
    public Rollout decide(AuditContext context, UUID id, boolean approved, String reason) {
        Rollout rollout = lock(FleetScope.all(), id, EnumSet.of(RolloutStatus.AWAITING_APPROVAL));
        UUID approverId = context.actor().accountId();
        if (approverId.equals(rollout.createdBy())) {
            throw Refusal.conflict("second-person-required", "Somebody else than who made it has to decide.");
        }
        repository.approve(id, approverId);
        if (!approved) {
            stops.deny(rollout, reason, clock.instant());
        }
        return changed(
                context,
                rollout,
                approved ? RolloutStatus.READY : RolloutStatus.DENIED,
                reason,
                approved ? "rollout.approved" : "rollout.denied");
    }

    @Transactional
    public Rollout pause(AuditContext context, UUID id, String reason) {
        Rollout rollout = lock(toSteer(context), id, EnumSet.of(RolloutStatus.READY, RolloutStatus.RUNNING));
        return changed(context, rollout, RolloutStatus.PAUSED, reason, "rollout.paused");
    }

    /** Has a paused rollout go on, or one whose stage was looked at; failures up to now count no more. */
    @Transactional
    public Rollout resume(AuditContext context, UUID id) {
        Rollout rollout = lock(toSteer(context), id, EnumSet.of(RolloutStatus.PAUSED, RolloutStatus.AWAITING_CHECK));
        repository.acceptFailures(id);
        if (isThrough(rollout)) {
            repository.openNextStage(id, clock.instant());
        }
        return changed(
                context,
                rollout,
                rollout.startedAt() == null ? RolloutStatus.READY : RolloutStatus.RUNNING,
                "",
                "rollout.resumed");
    }

    /** Whether somebody who lets it go on accepts the stages that have begun; else it goes on with what is not done of them. */
    private boolean isThrough(Rollout rollout) {
        return rollout.status() == RolloutStatus.AWAITING_CHECK
                || (rollout.startedAt() != null
                        && repository.stages(rollout.id()).stream()
                                .filter(stage -> stage.status() == RolloutStage.StageStatus.RUNNING)
                                .allMatch(RolloutStage::isDone));
    }

    /** Stops a rollout: no device is offered it from now on, and those that were are told to leave it. */
    @Transactional
    public Rollout stop(AuditContext context, UUID id, String reason) {
        Rollout rollout = repository.lock(id, toSteer(context)).orElseThrow(RolloutService::unknown);
        if (rollout.status().isOver()) {
            throw conflict(rollout);
        }
        stops.stop(rollout, reason, clock.instant());
        requests.audit().note(context, "rollout.stopped", id, Map.of("reason", reason));
        return find(id, FleetScope.all());
    }

    /** Stops a rollout that is not over, because something else says that it is to. */
    @Transactional
    public void halt(UUID id, String reason) {
        repository
                .lock(id)
                .filter(rollout -> !rollout.status().isOver())
                .ifPresent(rollout -> stops.stop(rollout, reason, clock.instant()));
    }

    /** Schedules again the devices that failed, and no others. */
    @Transactional
    public Rollout retryFailed(AuditContext context, UUID id) {
        Rollout rollout = lock(
                toSteer(context),
                id,
                EnumSet.of(
                        RolloutStatus.RUNNING,
                        RolloutStatus.PAUSED,
                        RolloutStatus.AWAITING_CHECK,
                        RolloutStatus.FINISHED));
        if (actions.retryFailed(id) == 0) {
            throw Refusal.conflict("nothing-failed", "No device has failed.");
        }
        repository.recount(id);
        repository.acceptFailures(id);
        repository.reopenStages(id);
        return changed(context, rollout, RolloutStatus.RUNNING, "", "rollout.retried");
    }

    /** Brings devices back to what they had before, unless their floor forbids it; an operator those of the group. */
    @Transactional
    public Rollout rollBack(AuditContext context, UUID id, boolean approval) {
        FleetScope scope = toSteer(context);
        Rollout rollout = repository.lock(id, scope).orElseThrow(RolloutService::unknown);
        if (rollout.startedAt() == null || rollout.undoesId() != null) {
            throw conflict(rollout);
        }
        if (!rollout.status().isOver()) {
            stops.stop(rollout, "It is rolled back.", clock.instant());
        }
        UUID groupId = scope.viewerId() == null ? null : rollout.plan().groupId();
        RolloutPlan plan =
                RolloutPlan.back(groupId, null, approval, rollout.plan().timeoutMinutes());
        return add(context, back(rollout), rollout.releaseId(), id, plan);
    }

    private static String back(Rollout rollout) {
        return TextLength.beginning("Back from " + rollout.name(), LONGEST_NAME);
    }

    /**
     * Brings one device back to what it had before its last update, for a runbook.
     *
     * @return the rollout that does; empty where there is nothing to go back to, or its floor forbids it
     */
    @Transactional
    public Optional<Rollout> rollBack(UUID deviceId, UUID accountId) {
        return actions.undoable(deviceId).map(rolloutId -> {
            Rollout rollout = find(rolloutId, FleetScope.all());
            RolloutPlan plan =
                    RolloutPlan.back(null, deviceId, false, rollout.plan().timeoutMinutes());
            return add(accountId, back(rollout), rollout.releaseId(), rolloutId, plan);
        });
    }

    private Rollout changed(AuditContext context, Rollout rollout, RolloutStatus status, String reason, String action) {
        Instant now = clock.instant();
        repository.setStatus(rollout, status, reason, now);
        requests.audit().note(context, action, rollout.id(), Map.of("reason", reason));
        return find(rollout.id(), FleetScope.all());
    }

    private static FleetScope toSteer(AuditContext context) {
        return FleetScope.toRollOut(context.actor());
    }

    private Rollout lock(FleetScope scope, UUID id, Set<RolloutStatus> allowed) {
        Rollout rollout = repository.lock(id, scope).orElseThrow(RolloutService::unknown);
        if (!allowed.contains(rollout.status())) {
            throw conflict(rollout);
        }
        return rollout;
    }

    private static Refusal conflict(Rollout rollout) {
        return Refusal.conflict(
                "rollout-status",
                "The rollout is "
                        + rollout.status().name().toLowerCase(Locale.ROOT).replace('_', ' ') + ".");
    }

    public static Refusal unknown() {
        return Refusal.notFound("rollout-unknown", "There is no such rollout.");
    }
}
