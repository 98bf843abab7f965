package dev.medley.social.feed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.recommending.RankingMeasures;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What "For You" would have got right: accounts with three tastes like posts of these tastes, and sometimes others; what they
 * liked last is hidden from the ranking, and looked for in the first ten. {@code mvn verify -Dtest=ForYouQualityTest} prints it.
 */
class ForYouQualityTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final int TASTES = 12;
    private static final int POSTS = 400;
    private static final int ACCOUNTS = 200;
    private static final int PAGE = 10;

    private final Random random = new Random(7);

    private static String tag(int taste) {
        return "taste" + taste;
    }

    private List<FeedCandidate> posts() {
        return IntStream.range(0, POSTS)
                .mapToObj(i -> new FeedCandidate(
                        UUID.randomUUID(),
                        new UUID(1, i % 60),
                        List.of(tag(i % TASTES)),
                        NOW.minus(Duration.ofMinutes(random.nextInt(2_880))),
                        (long) Math.pow(random.nextDouble() * 6, 3),
                        Set.of(PostSource.POPULAR)))
                .toList();
    }

    private record Sums(double recall, double ndcg, Set<UUID> shown) {

        Sums plus(List<UUID> list, Set<UUID> chosen) {
            shown.addAll(list);
            return new Sums(
                    recall + RankingMeasures.recall(list, chosen, PAGE),
                    ndcg + RankingMeasures.ndcg(list, chosen, PAGE),
                    shown);
        }
    }

    @Test
    void itFindsWhatAccountsLikeBetterThanWhatIsPopularDoes() {
        List<FeedCandidate> posts = posts();
        List<UUID> popular = posts.stream()
                .sorted(Comparator.comparingLong(FeedCandidate::engagement).reversed())
                .limit(PAGE)
                .map(FeedCandidate::postId)
                .toList();
        Sums own = new Sums(0, 0, new HashSet<>());
        Sums others = new Sums(0, 0, new HashSet<>());
        for (int account = 0; account < ACCOUNTS; account++) {
            Set<Integer> tastes = Set.of(account % TASTES, (account + 5) % TASTES, (account + 7) % TASTES);
            Set<UUID> chosen = posts.stream()
                    .filter(post -> tastes.contains(
                                    Integer.parseInt(post.tags().getFirst().substring(5)))
                            ? random.nextDouble() < 0.15 + 0.3 * Math.min(1, post.engagement() / 200.0)
                            : random.nextDouble() < 0.01)
                    .map(FeedCandidate::postId)
                    .collect(Collectors.toSet());
            Map<String, Double> history = new HashMap<>();
            tastes.forEach(taste -> history.put("tag:" + tag(taste), 1.0 + random.nextInt(9)));
            history.put("tag:" + tag(random.nextInt(TASTES)), 1.0);
            List<UUID> list = ForYouRanking.rank(posts, new FeedTaste(history, Map.of()), NOW, PAGE).stream()
                    .map(RankedPost::postId)
                    .toList();
            own = own.plus(list, chosen);
            others = others.plus(popular, chosen);
        }
        System.out.printf(
                "For You: recall@10 %.3f, NDCG@10 %.3f, coverage %.2f; popular: recall@10 %.3f, NDCG@10 %.3f, coverage %.2f%n",
                own.recall() / ACCOUNTS,
                own.ndcg() / ACCOUNTS,
                (double) own.shown().size() / POSTS,
                others.recall() / ACCOUNTS,
                others.ndcg() / ACCOUNTS,
                (double) others.shown().size() / POSTS);
        assertThat(own.recall()).isGreaterThan(1.5 * others.recall());
        assertThat(own.ndcg()).isGreaterThan(1.5 * others.ndcg());
        assertThat(own.shown().size()).isGreaterThan(4 * PAGE);
    }
}
