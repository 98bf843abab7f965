package dev.medley.social.feed;

import dev.medley.social.posts.ShownPost;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a feed.
 *
 * @param next where it goes on; null at its end
 */
public record FeedPage(List<ShownPost> posts, @Nullable FeedEntry next) {

    public FeedPage {
        posts = List.copyOf(posts);
    }
}
