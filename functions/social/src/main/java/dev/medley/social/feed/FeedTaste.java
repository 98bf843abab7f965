package dev.medley.social.feed;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What somebody seems to like, by terms: hashtags and authors.
 *
 * @param likes how much each says, above 0
 * @param less of what they said that they want less
 */
public record FeedTaste(Map<String, Double> likes, Map<String, Double> less) {

    static final String TAG = "tag:";
    static final String AUTHOR = "author:";

    public FeedTaste {
        likes = Map.copyOf(likes);
        less = Map.copyOf(less);
    }

    /** The hashtags that are liked most. */
    List<String> tags(int most) {
        return likes.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(TAG) && !less.containsKey(entry.getKey()))
                .sorted(Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(most)
                .map(entry -> entry.getKey().substring(TAG.length()))
                .toList();
    }
}
