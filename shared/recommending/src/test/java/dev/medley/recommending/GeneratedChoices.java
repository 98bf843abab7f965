package dev.medley.recommending;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * What the users of a shop chose in half a year: items belong to groups, users like a few groups and choose mostly from them,
 * within a group a few items are chosen by most (power law), and some choices are of anything.
 */
final class GeneratedChoices {
    static final Instant NOW = Instant.parse("2026-06-30T12:00:00Z");
    static final Duration PERIOD = Duration.ofDays(180);

    private final int items;
    private final int groups;
    private final Random random;

    GeneratedChoices(int items, int groups, long seed) {
        this.items = items;
        this.groups = groups;
        this.random = new Random(seed);
    }

    static UUID item(int number) {
        return new UUID(0x1000, number);
    }

    static UUID user(int number) {
        return new UUID(0x2000, number);
    }

    /** @param stray the share of choices that have nothing to do with the user's groups */
    List<Interaction> choices(int users, int perUser, double stray) {
        var choices = new ArrayList<Interaction>();
        for (int user = 0; user < users; user++) {
            int first = random.nextInt(groups);
            int second = random.nextInt(groups);
            int count = perUser / 2 + random.nextInt(perUser);
            for (int i = 0; i < count; i++) {
                int group =
                        random.nextDouble() < stray ? random.nextInt(groups) : random.nextBoolean() ? first : second;
                Duration age = Duration.ofSeconds((long) (random.nextDouble() * PERIOD.toSeconds()));
                choices.add(new Interaction(user(user), item(itemOf(group)), 1, NOW.minus(age)));
            }
        }
        return choices;
    }

    private int itemOf(int group) {
        int size = items / groups;
        int place = (int) (size * Math.pow(random.nextDouble(), 2));
        return place * groups + group;
    }

    /** A term for the group of each item, and a few that mean nothing. */
    Map<UUID, Map<String, Double>> terms() {
        var terms = new HashMap<UUID, Map<String, Double>>();
        for (int item = 0; item < items; item++) {
            terms.put(
                    item(item), Map.of("group " + item % groups, 1.0, "colour " + random.nextInt(8), 1.0, "shop", 1.0));
        }
        return terms;
    }

    static Recommender recommender(List<Interaction> choices, Map<UUID, Map<String, Double>> terms, Instant now) {
        return new Recommender(
                ItemNeighbours.of(choices, now, NeighbourSettings.DEFAULTS),
                ItemTerms.of(terms),
                Popularity.of(choices, List.of(), now, PopularitySettings.DEFAULTS),
                Blend.DEFAULTS);
    }
}
