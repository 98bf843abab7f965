package dev.medley.security.penalties;

import dev.medley.access.ClientNetwork;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * What a network was given for its behavior. It ends by itself; who goes on after it, or while it lasts, gets the next worse.
 *
 * @param bans how often it was banned in a row; each takes twice as long, up to a day
 * @param since when this level began
 * @param until when it ends
 */
public record Penalty(
        UUID id,
        String network,
        PenaltyLevel level,
        int score,
        List<String> reasons,
        int bans,
        Instant since,
        Instant until) {

    /** Who behaved for so long after a penalty begins with a warning again. */
    public static final Duration REMEMBERED = Duration.ofHours(24);

    private static final Duration WARNED = Duration.ofMinutes(15);
    private static final Duration SLOWED = Duration.ofMinutes(30);
    private static final Duration BANNED = Duration.ofHours(1);
    private static final int MOST_POINTS = 100;
    private static final int MOST_DOUBLINGS = 5;

    public Penalty {
        reasons = List.copyOf(reasons);
    }

    static Penalty first(UUID id, BotScore score, Instant now) {
        return new Penalty(
                id, score.network(), PenaltyLevel.WARNED, score.score(), score.reasons(), 0, now, now.plus(WARNED));
    }

    /** The next worse one. */
    Penalty worse(BotScore again, Instant now) {
        return switch (level) {
            case LIFTED -> first(id, again, now);
            case WARNED -> at(PenaltyLevel.SLOWED, again, 0, now, SLOWED);
            case SLOWED, BANNED -> at(PenaltyLevel.BANNED, again, bans + 1, now, banned(bans));
        };
    }

    /** One that is given for something else than a score. */
    static Penalty imposed(UUID id, String network, PenaltyLevel level, String reason, Instant since, Instant until) {
        return new Penalty(
                id, network, level, MOST_POINTS, List.of(reason), level == PenaltyLevel.BANNED ? 1 : 0, since, until);
    }

    /** Whether requests of a network are never routed, so that it gets no penalty. */
    static boolean isLocal(String network) {
        return ClientNetwork.isLocal(network.split("/", 2)[0]);
    }

    /** Whether it does as much as a level does, for as long. */
    boolean covers(PenaltyLevel other, Instant end) {
        return level.compareTo(other) >= 0 && !until.isBefore(end);
    }

    /** None, from which the network begins anew. */
    Penalty lifted(Instant now) {
        return new Penalty(id, network, PenaltyLevel.LIFTED, score, reasons, 0, now, now);
    }

    private Penalty at(PenaltyLevel next, BotScore again, int banned, Instant now, Duration time) {
        return new Penalty(id, network, next, again.score(), again.reasons(), banned, now, now.plus(time));
    }

    private static Duration banned(int before) {
        Duration time = BANNED.multipliedBy(1L << Math.min(before, MOST_DOUBLINGS));
        return time.compareTo(REMEMBERED) > 0 ? REMEMBERED : time;
    }

    boolean isForgotten(Instant now) {
        return now.isAfter(until.plus(REMEMBERED));
    }
}
