package dev.medley.social.posts;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All posts. */
public interface PostRepository {

    void add(Post post);

    void change(Post post);

    /** One's own post, which nobody else changes until the transaction ends; empty where it is gone. */
    Optional<Post> lock(UUID accountId, UUID id);

    /** Whosever it is. */
    Optional<Post> lock(UUID id);

    /** Whose a post is. */
    Optional<UUID> author(UUID id);

    void remove(UUID id, Instant now);

    /** Forgets some that were deleted before. */
    void purge(Instant before, int most);

    /** Keeps what a post said. */
    void keep(UUID id, int number, String body, Instant now);

    List<PostVersion> versions(UUID id);

    /** Has a post be found by these hashtags and no others. */
    void tag(Post post, Collection<String> tags);

    /** Has a post name these accounts and no others; those that it named before and were told of it. */
    List<UUID> mention(UUID id, Collection<UUID> accountIds);

    /** Those that a post names who are to be told of it now, because they may read it. */
    List<UUID> tellMentioned(UUID id);

    List<UUID> toldMentioned(UUID id);

    boolean hasManyFollowers(UUID accountId, int most);

    /** Whether a thing can be shown by an account. */
    boolean isReferable(UUID accountId, PostReference reference);

    /** Some that are to be published now. */
    List<UUID> due(Instant now, int most);
}
