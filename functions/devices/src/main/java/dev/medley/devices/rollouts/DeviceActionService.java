package dev.medley.devices.rollouts;

import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes what devices say of their actions. */
@Singleton
public class DeviceActionService {

    /** The code of a device that said nothing for too long. */
    static final int SILENT = -1;

    private final DeviceActionRepository actions;
    private final RolloutRepository rollouts;
    private final ActionEffects effects;
    private final RolloutStop stops;
    private final Clock clock;

    protected DeviceActionService(
            DeviceActionRepository actions,
            RolloutRepository rollouts,
            ActionEffects effects,
            RolloutStop stops,
            Clock clock) {
        this.actions = actions;
        this.rollouts = rollouts;
        this.effects = effects;
        this.stops = stops;
        this.clock = clock;
    }

    /**
     * Takes what a device says of what it installs.
     *
     * @throws Refusal {@code action-unknown}, {@code action-closed} where nothing is to be said of it any more
     */
    @Transactional
    public void deployment(UUID deviceId, int number, ActionFeedback feedback) {
        if (feedback.isClosed() && feedback.isFailure()) {
            // Whoever stops a rollout locks it before its actions; so does a failure, which may stop it.
            rollouts.lockOf(deviceId, number);
        }
        actions.lockDevice(deviceId);
        DeviceAction action = active(deviceId, number);
        if (action.status() == ActionStatus.AWAITING_CONFIRMATION) {
            throw unknown();
        }
        Instant now = note(action, feedback);
        Map<Integer, Integer> failures = new HashMap<>();
        if (feedback.isClosed() && feedback.isFailure()) {
            if (!fail(action, feedback.code(), feedback.detail(), now, failures)) {
                failures.keySet().forEach(stage -> rollouts.count(action.rolloutId(), stage, ActionStatus.FAILED));
            }
        } else if (feedback.isClosed()) {
            succeed(action, now);
        } else if (feedback.execution().equals("canceled")) {
            end(action, ActionStatus.CANCELLED, now);
        } else {
            actions.step(action.id(), feedback.execution(), now);
        }
    }

    /** Takes what a device says of leaving an action. */
    @Transactional
    public void cancellation(UUID deviceId, int number, ActionFeedback feedback) {
        actions.lockDevice(deviceId);
        DeviceAction action = active(deviceId, number);
        if (action.status() != ActionStatus.CANCELLING) {
            throw closed();
        }
        Instant now = note(action, feedback);
        if ((feedback.isClosed() && !feedback.isFailure())
                || feedback.execution().equals("canceled")) {
            end(action, ActionStatus.CANCELLED, now);
        } else if (feedback.isClosed() || feedback.execution().equals("rejected")) {
            actions.setStatus(action.id(), ActionStatus.OFFERED, "cancellation-rejected", now);
        } else {
            actions.step(action.id(), feedback.execution(), now);
        }
    }

    /**
     * Takes whether somebody at the device agrees.
     *
     * @throws Refusal {@code action-unknown} where nobody is asked, {@code action-closed} where it is over
     */
    @Transactional
    public void confirmation(UUID deviceId, int number, boolean agreed, ActionFeedback feedback) {
        actions.lockDevice(deviceId);
        DeviceAction action = active(deviceId, number);
        if (action.status() != ActionStatus.AWAITING_CONFIRMATION) {
            throw unknown();
        }
        Instant now = note(action, feedback);
        if (agreed) {
            actions.setStatus(action.id(), ActionStatus.OFFERED, "confirmed", now);
        } else {
            actions.step(action.id(), "confirmation-denied", now);
        }
    }

    /** Lets the action go on that waits for somebody's consent, where there is one. */
    @Transactional
    public void confirmWaiting(UUID deviceId) {
        actions.lockActive(deviceId)
                .filter(action -> action.status() == ActionStatus.AWAITING_CONFIRMATION)
                .ifPresent(
                        action -> actions.setStatus(action.id(), ActionStatus.OFFERED, "confirmed", clock.instant()));
    }

    /** Writes down that a device says that it has another version than an update brought it. */
    @Transactional
    public void differs(UUID deviceId, UUID releaseId, String brought, String said) {
        actions.explainLast(
                deviceId, releaseId, "The device said that it has it, and says by now that it has " + said + ".");
        effects.differs(deviceId, brought, said);
    }

    /** Has a device's last action tried again, for a runbook; false where there is nothing to try. */
    @Transactional
    public boolean retry(UUID deviceId) {
        Optional<DeviceAction> failed = effects.lastFailed(deviceId)
                .filter(action -> !rollouts.lock(action.rolloutId())
                        .orElseThrow()
                        .status()
                        .isOver());
        failed.ifPresent(action -> {
            Instant now = clock.instant();
            actions.retry(action.id(), action.code(), action.detail(), now, now);
            rollouts.recount(action.rolloutId());
            rollouts.reopenStages(action.rolloutId());
        });
        return failed.isPresent();
    }

    /** Fails those that said nothing for too long. */
    void failOverdue(Rollout rollout, Instant now) {
        Instant before = now.minus(Duration.ofMinutes(rollout.plan().silenceMinutes()));
        List<DeviceAction> overdue = actions.lockOverdue(rollout.id(), before, 1_000);
        Map<Integer, Integer> failures = new HashMap<>();
        for (DeviceAction action : overdue) {
            if (action.status() == ActionStatus.CANCELLING) {
                actions.setStatus(action.id(), ActionStatus.CANCELLED, action.step(), now);
            } else if (fail(action, SILENT, ActionExplanation.of(action, now), now, failures)) {
                // All others are cancelled by the stop, and are not what was read here any more.
                return;
            }
        }
        if (!overdue.isEmpty()) {
            rollouts.recount(rollout.id());
        }
    }

    private Instant note(DeviceAction action, ActionFeedback feedback) {
        Instant now = clock.instant();
        actions.note(Ids.next(clock), action.id(), feedback, now);
        return now;
    }

    private void succeed(DeviceAction action, Instant now) {
        end(action, ActionStatus.SUCCEEDED, now);
        effects.installed(action, now);
    }

    /**
     * Whether that stopped the rollout, which counts all stages anew; else the failure is still to be counted, after all
     * actions: devices that report lock theirs before the stage.
     */
    private boolean fail(
            DeviceAction action, @Nullable Integer code, String detail, Instant now, Map<Integer, Integer> failures) {
        Rollout rollout = rollouts.find(action.rolloutId()).orElseThrow();
        RolloutPlan.Retry retry = rollout.plan().retry();
        boolean again = retry != null
                && action.attempts() <= retry.most()
                && !rollout.status().isOver()
                && action.status() != ActionStatus.CANCELLING
                && (retry.codes().isEmpty() || (code != null && retry.codes().contains(code)));
        if (again && retry != null) {
            long wait = (long) retry.backoffMinutes() << Math.max(0, action.attempts() - 1);
            actions.retry(action.id(), code, detail, now.plus(Duration.ofMinutes(wait)), now);
            return false;
        }
        actions.fail(action.id(), code, detail, now);
        effects.failed(action, code, detail, now);
        RolloutStage stage = rollouts.stages(rollout.id())
                .get(action.stage())
                .withFailures(failures.merge(action.stage(), 1, Integer::sum));
        RolloutPlan.Stage plan = rollout.plan().stages().get(action.stage());
        return stage.isFailing(plan) && trip(rollout, plan, stage, now);
    }

    /** Too many devices of a stage have failed; whether that stops the rollout. */
    private boolean trip(Rollout rollout, RolloutPlan.Stage plan, RolloutStage stage, Instant now) {
        if (rollout.status() == RolloutStatus.RUNNING || rollout.status() == RolloutStatus.AWAITING_CHECK) {
            String reason =
                    stage.failed() + " of " + stage.total() + " devices of the stage " + plan.name() + " failed.";
            if (plan.onError() == RolloutPlan.OnError.STOP) {
                stops.stop(rollout, reason, now);
                return true;
            }
            rollouts.setStatus(rollout, RolloutStatus.PAUSED, reason, now);
        }
        return false;
    }

    /** Has a rollout offer nothing any more. */
    void stop(Rollout rollout, String reason, Instant now) {
        stops.stop(rollout, reason, now);
    }

    private void end(DeviceAction action, ActionStatus status, Instant now) {
        actions.setStatus(action.id(), status, action.step(), now);
        var _ = rollouts.count(action.rolloutId(), action.stage(), status);
    }

    private DeviceAction active(UUID deviceId, int number) {
        DeviceAction action = actions.lock(deviceId, number).orElseThrow(DeviceActionService::unknown);
        if (!action.status().isActive()) {
            throw closed();
        }
        return action;
    }

    public static Refusal unknown() {
        return Refusal.notFound("action-unknown", "The device has no such action.");
    }

    private static Refusal closed() {
        return new Refusal(Refusal.Kind.GONE, "action-closed", "The action is over, or waits for something else.");
    }
}
