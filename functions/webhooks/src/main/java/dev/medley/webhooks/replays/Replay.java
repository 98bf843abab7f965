package dev.medley.webhooks.replays;

import dev.medley.webhooks.deliveries.PublishedEventRepository.Position;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A range of time whose events are sent to an endpoint again.
 *
 * @param eventTypes as endpoints name them; empty for all that the endpoint wants
 * @param position the last event that was taken
 * @param planned how many deliveries were made so far
 * @param plannedAt when all were made; null while they are
 */
public record Replay(
        UUID id,
        UUID endpointId,
        Instant from,
        Instant to,
        List<String> eventTypes,
        Position position,
        int planned,
        Instant createdAt,
        @Nullable Instant plannedAt) {

    /** How far it is, by its deliveries. */
    public enum State {
        PLANNING,
        SENDING,
        FINISHED
    }

    /**
     * What became of its deliveries, without those that a later replay sends again.
     *
     * @param open how many wait, or are being sent
     * @param finishedAt when the last was sent or given up; null where none was
     */
    public record Progress(
            int delivered, int failed, int open, @Nullable Instant finishedAt) {}

    /** How far it is. */
    public State state(Progress progress) {
        if (plannedAt == null) {
            return State.PLANNING;
        }
        return progress.open() > 0 ? State.SENDING : State.FINISHED;
    }

    /** When all that was sent for it was sent or given up; null while it is not. */
    public @Nullable Instant finishedAt(Progress progress) {
        if (state(progress) != State.FINISHED) {
            return null;
        }
        Instant last = progress.finishedAt();
        return last == null ? plannedAt : last;
    }

    static final String KIND = "webhook-replay";

    /** Before every event of its time. */
    private static final UUID FIRST = new UUID(0, 0);

    static Replay of(UUID id, UUID endpointId, Instant from, Instant to, List<String> eventTypes, Instant now) {
        return new Replay(id, endpointId, from, to, eventTypes, new Position(from, FIRST), 0, now, null);
    }
}
