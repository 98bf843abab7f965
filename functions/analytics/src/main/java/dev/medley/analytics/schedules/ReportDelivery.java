package dev.medley.analytics.schedules;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One time that a report came, or should have.
 *
 * @param runId what makes the file; null where none was begun
 * @param reason why it was skipped or failed
 * @param told how many were told
 * @param refused how many recipients were not, because they may not read it any more
 */
public record ReportDelivery(
        UUID id,
        UUID scheduleId,
        Instant dueAt,
        @Nullable UUID runId,
        DeliveryState state,
        @Nullable String reason,
        int told,
        int refused,
        @Nullable Instant finishedAt) {

    /** How far it is. */
    public enum DeliveryState {
        RUNNING,
        SENT,
        SKIPPED,
        FAILED
    }

    static ReportDelivery planned(UUID id, UUID scheduleId, Instant dueAt) {
        return new ReportDelivery(id, scheduleId, dueAt, null, DeliveryState.RUNNING, null, 0, 0, null);
    }

    ReportDelivery ended(DeliveryState end, @Nullable String why, Instant now) {
        return new ReportDelivery(id, scheduleId, dueAt, runId, end, why, told, refused, now);
    }

    ReportDelivery sent(int readers, int others, Instant now) {
        return new ReportDelivery(id, scheduleId, dueAt, runId, DeliveryState.SENT, null, readers, others, now);
    }
}
