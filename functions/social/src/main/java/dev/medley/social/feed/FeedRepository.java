package dev.medley.social.feed;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The inboxes of those who follow, and what is read at read time. */
public interface FeedRepository {

    /**
     * What a reader may see of those whom they follow, newest first: from their inbox, and of accounts with very many followers
     * from their posts.
     *
     * @param before what came before it; null for the newest
     */
    List<FeedEntry> following(UUID reader, @Nullable FeedEntry before, int most);

    /** Brings a published post to the inboxes of its author's followers, and shortens some of them. */
    void deliver(UUID postId, int kept);

    /** Brings the latest posts of somebody to the inbox of a new follower. */
    void fill(UUID followerId, UUID followedId, int most);

    /** Takes the posts of somebody out of the inbox of who does not follow any more. */
    void clear(UUID followerId, UUID followedId);
}
