package dev.medley.social.feed;

import java.util.List;

/**
 * How somebody wants "For You".
 *
 * @param personalised whether it is made of what they did; if not, it is what they follow, newest first
 * @param interests hashtags that they named
 */
public record FeedPreferences(boolean personalised, List<String> interests) {

    public FeedPreferences {
        interests = List.copyOf(interests);
    }
}
