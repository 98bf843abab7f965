package dev.medley.social.feed;

import dev.medley.social.posts.ShownPost;
import dev.medley.social.posts.ShownPosts;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What accounts see of those whom they follow. */
@Singleton
public class FollowingFeed {

    /** How many posts an inbox keeps, about. */
    static final int KEPT = 1_000;

    /** How many posts of somebody a new follower finds. */
    private static final int FILLED = 50;

    private final FeedRepository repository;
    private final ShownPosts posts;

    FollowingFeed(FeedRepository repository, ShownPosts posts) {
        this.repository = repository;
        this.posts = posts;
    }

    /** A page, newest first; what was deleted, or is by somebody whom one does not follow any more, is not there. */
    public FeedPage page(UUID reader, @Nullable FeedEntry before, int limit) {
        List<FeedEntry> entries = repository.following(reader, before, limit + 1);
        List<FeedEntry> shown = entries.subList(0, Math.min(limit, entries.size()));
        Map<UUID, ShownPost> found =
                posts.all(reader, shown.stream().map(FeedEntry::postId).toList());
        return new FeedPage(
                shown.stream()
                        .map(entry -> found.get(entry.postId()))
                        .filter(Objects::nonNull)
                        .toList(),
                entries.size() > limit ? shown.getLast() : null);
    }

    /** Brings a published post to the followers of its author. */
    public void deliver(UUID postId) {
        repository.deliver(postId, KEPT);
    }

    /** Has a new follower find what was posted before. */
    public void fill(UUID followerId, UUID followedId) {
        repository.fill(followerId, followedId, FILLED);
    }

    public void clear(UUID followerId, UUID followedId) {
        repository.clear(followerId, followedId);
    }
}
