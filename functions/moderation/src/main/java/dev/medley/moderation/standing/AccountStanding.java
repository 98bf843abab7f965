package dev.medley.moderation.standing;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How an account stands.
 *
 * @param points of strikes that count still
 * @param since when the account was made; null where that is not known
 */
public record AccountStanding(
        UUID accountId,
        int trustLevel,
        @Nullable Instant limitedUntil,
        @Nullable Instant suspendedUntil,
        Writing writing,
        int reportsUpheld,
        int reportsDismissed,
        int points,
        @Nullable Instant since) {

    private static final int REPORTS_THAT_TELL = 5;
    private static final double RELIABLE = 0.8;
    private static final int MANY_POINTS = 2;
    private static final double LEAST_WEIGHT = 0.1;

    /** What an account has written. */
    public record Writing(
            int texts,
            int activeDays,
            @Nullable Instant firstAt,
            @Nullable Instant lastAt) {}

    /** What it takes to be trusted so much. */
    private record Level(int trust, int days, int activeDays, int texts) {}

    private static final Level[] LEVELS = {
        new Level(4, 180, 60, 200), new Level(3, 30, 15, 50), new Level(2, 7, 3, 20), new Level(1, 1, 1, 5)
    };

    /**
     * The level of trust that it has earned: by age, by days on which it wrote and by what it wrote; the highest by reliable
     * reports too. Strikes take it away as long as they count.
     */
    public int earnedTrust(Instant now) {
        if (points >= MANY_POINTS || isLimited(now) || isSuspended(now)) {
            return 0;
        }
        Instant start = since == null ? writing.firstAt() : since;
        long days = start == null ? 0 : Duration.between(start, now).toDays();
        for (Level level : LEVELS) {
            boolean isEarned = days >= level.days()
                    && writing.activeDays() >= level.activeDays()
                    && writing.texts() >= level.texts()
                    && (level.trust() < 4 || isReliable());
            if (isEarned) {
                return points > 0 ? Math.min(1, level.trust()) : level.trust();
            }
        }
        return 0;
    }

    /** How much a report of this account counts: once at most, less where its reports were dismissed. */
    public double reportWeight() {
        double share = (reportsUpheld + 1) / (reportsUpheld + reportsDismissed + 2.0);
        return Math.max(LEAST_WEIGHT, Math.min(1, 2 * share));
    }

    public boolean isLimited(Instant now) {
        return limitedUntil != null && limitedUntil.isAfter(now);
    }

    public boolean isSuspended(Instant now) {
        return suspendedUntil != null && suspendedUntil.isAfter(now);
    }

    AccountStanding trusted(int level) {
        return new AccountStanding(
                accountId,
                level,
                limitedUntil,
                suspendedUntil,
                writing,
                reportsUpheld,
                reportsDismissed,
                points,
                since);
    }

    AccountStanding bound(@Nullable Instant limited, @Nullable Instant suspended) {
        return new AccountStanding(
                accountId, trustLevel, limited, suspended, writing, reportsUpheld, reportsDismissed, points, since);
    }

    private boolean isReliable() {
        int reports = reportsUpheld + reportsDismissed;
        return reportsUpheld >= REPORTS_THAT_TELL && reportsUpheld >= RELIABLE * reports;
    }
}
