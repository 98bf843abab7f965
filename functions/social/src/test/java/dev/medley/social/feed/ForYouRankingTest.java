package dev.medley.social.feed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ForYouRankingTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");

    private static FeedCandidate post(UUID author, Duration age, long engagement, PostSource source, String... tags) {
        return new FeedCandidate(UUID.randomUUID(), author, List.of(tags), NOW.minus(age), engagement, Set.of(source));
    }

    private static FeedCandidate any(Duration age, long engagement, String... tags) {
        return post(UUID.randomUUID(), age, engagement, PostSource.POPULAR, tags);
    }

    private static List<UUID> ranked(FeedTaste taste, FeedCandidate... candidates) {
        return ForYouRanking.rank(List.of(candidates), taste, NOW, 10).stream()
                .map(RankedPost::postId)
                .toList();
    }

    private static FeedTaste likes(String tag) {
        return new FeedTaste(Map.of("tag:" + tag, 1.0), Map.of());
    }

    @Test
    void interestPopularityAndFreshnessEachCount() {
        FeedCandidate liked = any(Duration.ofHours(2), 5, "bread");
        FeedCandidate other = any(Duration.ofHours(2), 5, "cars");
        FeedCandidate popular = any(Duration.ofHours(2), 500, "cars");
        FeedCandidate old = any(Duration.ofDays(9), 500, "cars");
        assertThat(ranked(likes("bread"), other, liked)).containsExactly(liked.postId(), other.postId());
        assertThat(ranked(likes("none"), other, popular, old))
                .containsExactly(popular.postId(), other.postId(), old.postId());
    }

    @Test
    void oneAuthorDoesNotFillThePage() {
        UUID loud = UUID.randomUUID();
        FeedCandidate[] posts = new FeedCandidate[6];
        for (int i = 0; i < 5; i++) {
            posts[i] = post(loud, Duration.ofHours(1), 100, PostSource.POPULAR, "a" + i);
        }
        posts[5] = any(Duration.ofHours(1), 40, "b");
        assertThat(ranked(likes("none"), posts).subList(0, 2)).contains(posts[5].postId());
    }

    @Test
    void whatIsLikeWhatOneWantsLessOfComesLast() {
        FeedCandidate unwanted = any(Duration.ofHours(1), 100, "golf");
        FeedCandidate other = any(Duration.ofHours(1), 10, "chess");
        FeedTaste taste = new FeedTaste(Map.of(), Map.of("tag:golf", 1.0));
        assertThat(ranked(taste, unwanted, other)).containsExactly(other.postId(), unwanted.postId());
    }
}
