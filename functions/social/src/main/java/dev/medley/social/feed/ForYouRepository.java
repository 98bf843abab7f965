package dev.medley.social.feed;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** What "For You" is made of. */
public interface ForYouRepository {

    /** What somebody seems to like, and wants less of. */
    FeedTaste taste(UUID reader, Instant now);

    /**
     * Posts that somebody may read and has not seen: those named, popular ones, those of these hashtags, and what editors
     * recommend.
     */
    List<FeedCandidate> candidates(UUID reader, Collection<UUID> followed, Collection<String> tags, Instant now);

    /** Finds out anew what is popular. */
    void refresh(Instant now);

    /** Notes that posts were shown to somebody; of those alone that they may read. */
    void note(UUID reader, Collection<Seen> seen, Instant now);

    /** That a post was shown, and whether it was opened. */
    record Seen(UUID postId, boolean clicked) {}

    /** Forgets what is too old to count. */
    int forget(Instant before, int most);

    FeedPreferences preferences(UUID accountId);

    void prefer(UUID accountId, FeedPreferences preferences, Instant now);

    /** False where it is noted already. */
    boolean addLess(UUID accountId, Less less, Instant now);

    boolean removeLess(UUID accountId, Less less);

    List<Less> less(UUID accountId);

    /** False where the post is not there for everybody. */
    boolean pick(UUID postId, UUID editorId, Instant expiresAt, Instant now);

    boolean unpick(UUID postId);
}
