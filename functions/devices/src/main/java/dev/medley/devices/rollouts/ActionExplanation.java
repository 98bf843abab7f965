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
            case SCHEDULED ->
                "Waits for its turn: its stage, the rate, the device's window or another update of the device.";
            case AWAITING_CONFIRMATION ->
                action.step().equals("confirmation-denied")
                        ? "Somebody at the device said no, and may still agree."
                        : "Waits for somebody at the device to agree" + away(action, now);
            case OFFERED -> offered(action, now);
            case RETRYING ->
                "Failed " + action.attempts() + " times, and is offered again from " + action.nextAttemptAt() + ".";
            case CANCELLING -> "The device is told to leave it" + away(action, now);
            case SUCCEEDED -> "The device has it.";
            case FAILED -> action.detail().isEmpty() ? "The device said that it failed, and not why." : action.detail();
            case CANCELLED -> "It was taken back before the device had it.";
        };
    }

    private static String offered(DeviceAction action, Instant now) {
        String said = action.step().isEmpty()
                ? "The device has said nothing of it"
                : "The device said last: " + action.step();
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
