package dev.medley.devices.rollouts;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Says in words where an action is, and what it waits for. */
public final class ActionExplanation {

    private static final Duration AWAY = Duration.ofHours(1);

    private ActionExplanation() {}

    /** What is known of an action at a time. */
    public static String of(DeviceAction action, Instant now) {
        return switch (action.status()) {
            case SCHEDULED -> waits(action.waitsFor());
            case AWAITING_CONFIRMATION ->
                action.step().equals("confirmation-denied")
                        ? "Somebody at the device said no, and may still agree."
                        : "Waits for somebody at the device to agree" + away(action, now);
            case OFFERED -> offered(action, now);
            case RETRYING ->
                "Failed " + action.attempts() + " times, and is offered again from " + action.nextAttemptAt() + ". "
                        + waits(action.waitsFor());
            case CANCELLING -> "The device is told to leave it" + away(action, now);
            case SUCCEEDED -> action.detail().isEmpty() ? "The device has it." : action.detail();
            case FAILED -> action.detail().isEmpty() ? "The device said that it failed, and not why." : action.detail();
            case CANCELLED ->
                action.detail().isEmpty() ? "It was taken back before the device had it." : action.detail();
        };
    }

    private static String waits(String what) {
        return switch (what) {
            case "locked" -> "The device is locked.";
            case "update" -> "The device has another update, which has to end first.";
            case "plan" -> "The rollout is being planned.";
            case "approval" -> "The rollout waits for somebody to approve it.";
            case "start" -> "The rollout has not begun.";
            case "pause" -> "The rollout is paused.";
            case "check" -> "The rollout waits for somebody to look at a stage.";
            case "stage" -> "Its stage has not begun.";
            default -> "Waits for its turn: so many devices in a minute, within the window of the rollout.";
        };
    }

    private static String offered(DeviceAction action, Instant now) {
        boolean isSilent = action.step().isEmpty();
        if (isSilent && action.stepAt() != null) {
            return "The device has said nothing of it since it was offered" + since(action.stepAt(), now)
                    + away(action, now);
        }
        String said = isSilent ? "The device has said nothing of it" : "The device said last: " + action.step();
        return said + since(action.stepAt(), now) + away(action, now);
    }

    private static String since(@Nullable Instant time, Instant now) {
        return time == null ? "" : ", " + Duration.between(time, now).toMinutes() + " minutes ago";
    }

    private static String away(DeviceAction action, Instant now) {
        Instant seen = action.deviceSeenAt();
        if (seen == null) {
            return "; it has never come.";
        }
        return seen.plus(AWAY).isBefore(now)
                ? "; it was seen last " + Duration.between(seen, now).toMinutes() + " minutes ago."
                : "; it comes regularly.";
    }
}
