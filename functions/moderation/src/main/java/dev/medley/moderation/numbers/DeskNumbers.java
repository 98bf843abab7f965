package dev.medley.moderation.numbers;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How the desk does. */
public record DeskNumbers(
        Queue queue, Period period, List<Share> byCategory, List<Share> byAction, List<ModeratorShare> byModerator) {

    /**
     * What waits now.
     *
     * @param oldestMinutes null where nothing waits
     */
    public record Queue(
            long open,
            long claimed,
            long late,
            long hidden,
            long openAppeals,
            @Nullable Long oldestMinutes) {}

    /**
     * What happened in a period.
     *
     * @param medianMinutes from opening to decision; null where nothing was decided
     * @param inTime the share that was decided in time
     * @param overturned the share of decided appeals that were upheld
     */
    public record Period(
            long reports,
            long opened,
            long decided,
            long automatic,
            @Nullable Double medianMinutes,
            @Nullable Double inTime,
            long appeals,
            @Nullable Double overturned) {}

    /** How many there are of a kind. */
    public record Share(String name, long count) {}

    /** What a moderator has done. */
    public record ModeratorShare(UUID moderatorId, long decided, long overturned) {}
}
