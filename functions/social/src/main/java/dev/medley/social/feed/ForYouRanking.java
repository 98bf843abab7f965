package dev.medley.social.feed;

import dev.medley.recommending.Decay;
import dev.medley.recommending.ItemTerms;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Puts candidates in order for somebody.
 *
 * <pre>
 * score      = interest * popularity * freshness * (1 - 0.9 * dislike)
 * interest   = 0.1 + 0.9 * max(cosine(taste, post), 0.5 if its author is followed)
 * popularity = 0.2 + 0.8 * ln(1 + engagement) / ln(1 + most engagement), and 1 for what editors recommend
 * engagement = likes + 2 * comments + 3 * shares
 * freshness  = 0.5 ^ (age / 36 hours)
 * dislike    = cosine(what they want less of, post)
 * </pre>
 *
 * Then the next one is always that with the most of {@code score * 0.6 ^ n * 0.85 ^ m}, where {@code n} posts above it are of its
 * author and {@code m} have its first hashtag.
 */
public final class ForYouRanking {

    private static final Decay FRESHNESS = new Decay(Duration.ofHours(36));
    private static final UUID LIKES = new UUID(0, 1);
    private static final UUID LESS = new UUID(0, 2);
    private static final double OF_FOLLOWED = 0.5;
    private static final double AUTHOR_AGAIN = 0.6;
    private static final double TAG_AGAIN = 0.85;

    private final ItemTerms terms;
    private final FeedTaste taste;
    private final Map<UUID, FeedCandidate> candidates;
    private final double most;
    private final Instant now;

    private ForYouRanking(Collection<FeedCandidate> candidates, FeedTaste taste, Instant now) {
        this.candidates = candidates.stream()
                .collect(Collectors.toMap(FeedCandidate::postId, Function.identity(), (first, _) -> first));
        Map<UUID, Map<String, Double>> all = new HashMap<>();
        candidates.forEach(candidate -> all.put(candidate.postId(), candidate.terms()));
        all.put(LIKES, taste.likes());
        all.put(LESS, taste.less());
        this.terms = ItemTerms.of(all);
        this.taste = taste;
        this.most = Math.log1p((double)
                candidates.stream().mapToLong(FeedCandidate::engagement).max().orElse(0));
        this.now = now;
    }

    /** The best of them, best first. */
    public static List<RankedPost> rank(Collection<FeedCandidate> candidates, FeedTaste taste, Instant now, int limit) {
        return new ForYouRanking(candidates, taste, now).ordered(limit);
    }

    private List<RankedPost> ordered(int limit) {
        Map<UUID, Double> scores = new TreeMap<>();
        candidates.values().forEach(candidate -> scores.put(candidate.postId(), score(candidate)));
        Map<Object, Integer> shown = new HashMap<>();
        List<RankedPost> ordered = new ArrayList<>();
        while (ordered.size() < limit && !scores.isEmpty()) {
            UUID best = Collections.max(
                            scores.entrySet(),
                            Comparator.comparingDouble(entry -> entry.getValue() * variety(entry.getKey(), shown)))
                    .getKey();
            double score = Objects.requireNonNull(scores.remove(best));
            FeedCandidate chosen = Objects.requireNonNull(candidates.get(best));
            shown.merge(chosen.authorId(), 1, Integer::sum);
            chosen.tags().stream().limit(1).forEach(tag -> shown.merge(tag, 1, Integer::sum));
            ordered.add(explained(chosen, score));
        }
        return ordered;
    }

    private double variety(UUID postId, Map<Object, Integer> shown) {
        FeedCandidate candidate = Objects.requireNonNull(candidates.get(postId));
        int ofTag = candidate.tags().isEmpty()
                ? 0
                : shown.getOrDefault(candidate.tags().getFirst(), 0);
        return Math.pow(AUTHOR_AGAIN, shown.getOrDefault(candidate.authorId(), 0)) * Math.pow(TAG_AGAIN, ofTag);
    }

    private double score(FeedCandidate candidate) {
        UUID id = candidate.postId();
        boolean isFollowed = candidate.sources().contains(PostSource.FOLLOWING);
        double interest = 0.1 + 0.9 * Math.max(terms.cosine(LIKES, id), isFollowed ? OF_FOLLOWED : 0);
        double known = most == 0 ? 0 : Math.log1p((double) candidate.engagement()) / most;
        double popularity = candidate.sources().contains(PostSource.EDITORIAL) ? 1 : 0.2 + 0.8 * known;
        return interest * popularity * FRESHNESS.at(candidate.publishedAt(), now) * (1 - 0.9 * terms.cosine(LESS, id));
    }

    private RankedPost explained(FeedCandidate candidate, double score) {
        Set<PostSource> sources = candidate.sources();
        String tag = candidate.tags().stream()
                .filter(each -> taste.likes().containsKey(FeedTaste.TAG + each))
                .max(Comparator.<String>comparingDouble(each -> taste.likes().getOrDefault(FeedTaste.TAG + each, 0.0))
                        .thenComparing(Comparator.reverseOrder()))
                .orElse(null);
        PostSource because;
        if (sources.contains(PostSource.FOLLOWING)) {
            because = PostSource.FOLLOWING;
        } else if (tag != null || taste.likes().containsKey(FeedTaste.AUTHOR + candidate.authorId())) {
            because = PostSource.INTEREST;
        } else {
            because = sources.contains(PostSource.EDITORIAL) ? PostSource.EDITORIAL : PostSource.POPULAR;
        }
        return new RankedPost(candidate.postId(), score, because, because == PostSource.INTEREST ? tag : null);
    }
}
