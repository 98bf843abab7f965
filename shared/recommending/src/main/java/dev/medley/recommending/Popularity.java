package dev.medley.recommending;

import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What many choose, and what is new.
 *
 * <pre>
 * people(i)  = sum over the users of an item of how lately they chose it, at most 1 each
 * quality(i) = (liked + prior * mean) / (shown + prior), mean: of all items (Bayesian)
 * score(i)   = (1 - freshness) * ln(1 + people) / ln(1 + most people) * quality / best quality + freshness * novelty
 * </pre>
 *
 * @param scores between 0 and 1
 * @param fresh the items whose score is mostly for being new
 */
public record Popularity(Map<UUID, Double> scores, Set<UUID> fresh, List<UUID> order) {
    public static final Popularity NONE = new Popularity(Map.of(), Set.of());

    public Popularity {
        scores = Map.copyOf(scores);
        fresh = Set.copyOf(fresh);
        order = List.copyOf(order);
    }

    public Popularity(Map<UUID, Double> scores, Set<UUID> fresh) {
        this(scores, fresh, ordered(scores));
    }

    public static Popularity of(
            Collection<Interaction> interactions,
            Collection<Exposure> exposures,
            Instant now,
            PopularitySettings settings) {
        Map<UUID, Double> people = people(interactions, now, settings.decay());
        Map<UUID, Exposure> known =
                exposures.stream().collect(Collectors.toMap(Exposure::item, Function.identity(), (_, last) -> last));
        double most = Math.log1p(
                people.values().stream().mapToDouble(Double::doubleValue).max().orElse(0));
        var quality = new Quality(known.values(), settings.prior());
        var scores = new HashMap<UUID, Double>();
        var fresh = new HashSet<UUID>();
        var items = new HashSet<>(people.keySet());
        items.addAll(known.keySet());
        for (UUID item : items) {
            double chosen = most == 0 ? 0 : Math.log1p(people.getOrDefault(item, 0.0)) / most;
            double proven = (1 - settings.freshness()) * chosen * quality.of(known.get(item));
            double novelty = settings.freshness() * novelty(known.get(item), now, settings.novelty());
            scores.put(item, Math.min(1, proven + novelty));
            if (novelty > proven) {
                fresh.add(item);
            }
        }
        return new Popularity(scores, fresh);
    }

    private static Map<UUID, Double> people(Collection<Interaction> interactions, Instant now, Decay decay) {
        var latest = new HashMap<UUID, Map<UUID, Double>>();
        for (Interaction interaction : interactions) {
            double weight = Math.min(1, interaction.weight() * decay.at(interaction.at(), now));
            latest.computeIfAbsent(interaction.item(), _ -> new TreeMap<>())
                    .merge(interaction.user(), weight, Math::max);
        }
        var people = new HashMap<UUID, Double>();
        latest.forEach((item, users) -> people.put(
                item, users.values().stream().mapToDouble(Double::doubleValue).sum()));
        return people;
    }

    private static double novelty(@Nullable Exposure exposure, Instant now, Decay decay) {
        return exposure == null
                        || exposure.published() == null
                        || exposure.published().isAfter(now)
                ? 0
                : decay.at(exposure.published(), now);
    }

    private static List<UUID> ordered(Map<UUID, Double> scores) {
        return scores.entrySet().stream()
                .sorted(Map.Entry.<UUID, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    public double of(UUID item) {
        return scores.getOrDefault(item, 0.0);
    }

    /** Quality relative to the best one, so that it never adds to the score. */
    private static final class Quality {
        private final double prior;
        private final double mean;
        private final double best;

        Quality(Collection<Exposure> exposures, double prior) {
            this.prior = prior;
            long shown = exposures.stream().mapToLong(Exposure::shown).sum();
            long liked = exposures.stream().mapToLong(Exposure::liked).sum();
            this.mean = shown == 0 ? 1 : (double) liked / shown;
            this.best = Math.max(
                    mean, exposures.stream().mapToDouble(this::absolute).max().orElse(mean));
        }

        private double absolute(Exposure exposure) {
            double weight = exposure.shown() + prior;
            return weight == 0 ? mean : (exposure.liked() + prior * mean) / weight;
        }

        double of(@Nullable Exposure exposure) {
            double absolute = exposure == null ? mean : absolute(exposure);
            return best == 0 ? 1 : absolute / best;
        }
    }
}
