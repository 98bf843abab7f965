package dev.medley.devices.rollouts;

import dev.medley.devices.DevicesEvents.RolloutFinished;
import dev.medley.devices.registry.DeviceFilters;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.devices.rollouts.RolloutStage.StageStatus;
import dev.medley.events.Outbox;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Goes on with rollouts, a step at a time: each step offers a release to so many devices as its plan allows in a minute. */
@Singleton
public class RolloutSteps {

    /** How long a device has to say that it left what it was told to leave. */
    private static final Duration CANCELLATION = Duration.ofDays(1);

    private final RolloutRepository rollouts;
    private final DeviceActionRepository actions;
    private final DeviceActionService service;
    private final DeviceFilters filters;
    private final StepAnnouncements announcements;

    protected RolloutSteps(
            RolloutRepository rollouts,
            DeviceActionRepository actions,
            DeviceActionService service,
            DeviceFilters filters,
            StepAnnouncements announcements) {
        this.rollouts = rollouts;
        this.actions = actions;
        this.service = service;
        this.filters = filters;
        this.announcements = announcements;
    }

    /** Tells what became of rollouts, and when. */
    @Singleton
    record StepAnnouncements(Outbox outbox, Clock clock) {

        void finished(Rollout rollout, List<RolloutStage> stages) {
            outbox.announce(
                    rollout.createdBy(),
                    rollout.id(),
                    new RolloutFinished(
                            rollout.id(),
                            rollout.name(),
                            stages.stream().mapToInt(RolloutStage::succeeded).sum(),
                            stages.stream().mapToInt(RolloutStage::failed).sum()));
        }
    }

    /** Those that may have a step to take, if only to end what devices say nothing of. */
    public List<UUID> underWay() {
        return rollouts.underWay();
    }

    /** Ends what devices were told to leave long ago. */
    @Transactional
    public void forgetCancelling() {
        Instant now = announcements.clock().instant();
        actions.forgetCancelling(now.minus(CANCELLATION), now).forEach(rollouts::recount);
    }

    /** Takes one step. Never more than one a minute, whoever asks. */
    @Transactional
    public void step(UUID id) {
        Instant now = announcements.clock().instant();
        Rollout rollout = rollouts.lock(id).orElse(null);
        if (rollout == null || !rollouts.takeStep(id, now)) {
            return;
        }
        if (actions.cancelBelowFloor(id, "Its security floor is above the release by now.", now) > 0) {
            rollouts.recount(id);
        }
        service.failOverdue(rollout, now);
        Rollout present = rollouts.lock(id).orElseThrow();
        Instant end = present.plan().endsAt();
        if (present.status() != RolloutStatus.READY && present.status() != RolloutStatus.RUNNING) {
            return;
        }
        if (end != null && !end.isAfter(now)) {
            service.stop(present, "Its time was over.", now);
        } else if (present.status() == RolloutStatus.RUNNING || isDue(present, now)) {
            run(present, now);
        }
    }

    private static boolean isDue(Rollout rollout, Instant now) {
        Instant start = rollout.plan().startsAt();
        return start == null || !start.isAfter(now);
    }

    private void run(Rollout rollout, Instant now) {
        if (rollout.status() == RolloutStatus.READY) {
            rollouts.setStatus(rollout, RolloutStatus.RUNNING, "", now);
        }
        if (rollout.plan().continuous() || rollout.undoesId() != null) {
            int _ = rollouts.join(rollout, filters.parse(rollout.plan().filter()));
        }
        if (advance(rollout, now)) {
            offer(rollout, now);
        }
    }

    /** Ends and begins stages; whether more devices may be offered it. */
    private boolean advance(Rollout rollout, Instant now) {
        List<RolloutStage> stages = rollouts.stages(rollout.id());
        for (RolloutStage stage : stages) {
            RolloutPlan.Stage plan = rollout.plan().stages().get(stage.number());
            boolean isLast = stage.number() == stages.size() - 1;
            if (stage.status() == StageStatus.FINISHED) {
                continue;
            }
            if (stage.status() == StageStatus.WAITING) {
                rollouts.setStageStatus(rollout.id(), stage.number(), StageStatus.RUNNING, now);
                if (stage.total() > 0) {
                    return true;
                }
            }
            boolean stays = isLast && (rollout.plan().continuous() || mayGrow(rollout));
            if (!isLast && !stage.isThrough(plan)) {
                return !stage.isDone() || pause(rollout, plan, now);
            }
            if (stage.isDone() && !stays) {
                rollouts.setStageStatus(rollout.id(), stage.number(), StageStatus.FINISHED, now);
            } else if (isLast) {
                return true;
            }
            boolean begins = !isLast && stages.get(stage.number() + 1).status() == StageStatus.WAITING;
            if (begins && asksCheck(stage, plan, stages)) {
                String what = stage.total() == 0 ? " has no devices." : " is through.";
                rollouts.setStatus(rollout, RolloutStatus.AWAITING_CHECK, "The stage " + plan.name() + what, now);
                return true;
            }
        }
        return !finish(rollout, now);
    }

    /** Whether devices may still come to have what a rollout takes back. */
    private boolean mayGrow(Rollout rollout) {
        UUID undoesId = rollout.undoesId();
        return undoesId != null
                && rollout.plan().deviceId() == null
                && !actions.underWay(undoesId).isEmpty();
    }

    /** Somebody looks at a stage first that says so, and at one without devices, which has tried nothing for those after it. */
    private static boolean asksCheck(RolloutStage stage, RolloutPlan.Stage plan, List<RolloutStage> stages) {
        return stage.total() > 0
                ? plan.afterSuccess() == RolloutPlan.AfterSuccess.CHECK
                : stages.stream().anyMatch(next -> next.number() > stage.number() && next.total() > 0);
    }

    private boolean pause(Rollout rollout, RolloutPlan.Stage plan, Instant now) {
        rollouts.setStatus(
                rollout,
                RolloutStatus.PAUSED,
                "The stage " + plan.name() + " is done, and fewer devices have it than were to.",
                now);
        return false;
    }

    /** Ends a rollout whose stages have ended; devices of an early one may have to be offered it still. */
    private boolean finish(Rollout rollout, Instant now) {
        List<RolloutStage> stages = rollouts.stages(rollout.id());
        boolean isOver = stages.stream().allMatch(stage -> stage.status() == StageStatus.FINISHED);
        if (isOver) {
            rollouts.setStatus(rollout, RolloutStatus.FINISHED, "", now);
            announcements.finished(rollout, stages);
        }
        return isOver;
    }

    private void offer(Rollout rollout, Instant now) {
        Integer step = rollout.plan().devicesPerMinute();
        Map<Integer, Integer> underWay = actions.underWay(rollout.id());
        int left = step == null ? Integer.MAX_VALUE : step;
        for (RolloutStage stage : rollouts.stages(rollout.id())) {
            if (stage.status() == StageStatus.RUNNING && left > 0) {
                int most = stage.offerable(
                        rollout.plan().stages().get(stage.number()), step, underWay.getOrDefault(stage.number(), 0));
                left -= actions.offer(rollout, stage.number(), Math.min(most, left), now);
            }
        }
    }
}
