package dev.medley.social.feed;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * A post that somebody may like.
 *
 * @param sources where it was found: following, popular, interest, editorial
 */
public record FeedCandidate(
        UUID postId, UUID authorId, List<String> tags, Instant publishedAt, long engagement, Set<PostSource> sources) {

    public FeedCandidate {
        tags = List.copyOf(tags);
        sources = Set.copyOf(sources);
    }

    /** By what it is compared with what somebody likes. */
    Map<String, Double> terms() {
        Map<String, Double> terms = new HashMap<>();
        tags.forEach(tag -> terms.put(FeedTaste.TAG + tag, 1.0));
        terms.put(FeedTaste.AUTHOR + authorId, 1.0);
        return terms;
    }
}
