package dev.medley.security.penalties;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * How much a network behaves as a machine that means no good, from 0 to 100, and why. No single trait that people may have,
 * such as a program for a client, makes a high score.
 */
public record BotScore(String network, long requests, int score, List<String> reasons) {

    /** From here on it is penalized. */
    public static final int PENALIZED = 70;

    private static final int MOST = 100;
    private static final int FEW = 20;
    private static final int MANY_A_MINUTE = 600;

    public BotScore {
        reasons = List.copyOf(reasons);
    }

    public static BotScore of(NetworkBehavior seen) {
        int score = 0;
        List<String> reasons = new ArrayList<>();
        for (Trait trait : Trait.values()) {
            if (trait.isSeenIn(seen)) {
                score += trait.points;
                reasons.add(trait.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            }
        }
        return new BotScore(seen.network(), seen.requests(), Math.min(score, MOST), reasons);
    }

    public boolean isPenalized() {
        return score >= PENALIZED;
    }

    private enum Trait {
        /** Tries passwords, and does little else: behind a shared address others forget theirs now and then. */
        GUESSES_PASSWORDS(70) {
            @Override
            boolean isSeenIn(NetworkBehavior seen) {
                return seen.wrongCredentials() >= FEW && seen.wrongCredentials() * 2 > seen.requests();
            }
        },
        /** Looks for what might be there. */
        SCANS_PATHS(60) {
            @Override
            boolean isSeenIn(NetworkBehavior seen) {
                return seen.unknownPaths() >= FEW;
            }
        },
        /** Goes on although it is told to wait. */
        IGNORES_LIMITS(50) {
            @Override
            boolean isSeenIn(NetworkBehavior seen) {
                return seen.throttled() >= FEW;
            }
        },
        MOSTLY_REFUSED(20) {
            @Override
            boolean isSeenIn(NetworkBehavior seen) {
                return seen.refused() >= FEW && seen.refused() * 2 > seen.requests();
            }
        },
        SENDS_MANY(20) {
            @Override
            boolean isSeenIn(NetworkBehavior seen) {
                return seen.requests() > MANY_A_MINUTE * Math.max(1, seen.time().toMinutes());
            }
        },
        IS_SCRIPTED(10) {
            @Override
            boolean isSeenIn(NetworkBehavior seen) {
                return seen.requests() > 0 && seen.scripted() * 10 > seen.requests() * 8;
            }
        },
        /** Pretends to be many clients, none of which gets anywhere. */
        CHANGES_CLIENTS(20) {
            @Override
            boolean isSeenIn(NetworkBehavior seen) {
                return seen.fingerprints() >= FEW && seen.refused() * 10 > seen.requests() * 8;
            }
        };

        private final int points;

        Trait(int points) {
            this.points = points;
        }

        abstract boolean isSeenIn(NetworkBehavior seen);
    }
}
