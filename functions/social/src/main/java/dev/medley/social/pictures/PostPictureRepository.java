package dev.medley.social.pictures;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pictures of all posts. */
public interface PostPictureRepository {

    /** How many a post has that were not rejected. */
    int count(UUID postId);

    void add(PostPicture picture, Instant now, Instant dueAt);

    /** In the order of their making. */
    List<PostPicture> list(UUID postId);

    boolean remove(UUID postId, UUID id);

    /** Begins to process one that is not at its end; empty when there is none. */
    Optional<PostPicture> begin(UUID id, Instant dueAt);

    /** False when processing has ended otherwise meanwhile, or the picture is deleted. */
    boolean accept(UUID id, PostPicture.Findings findings);

    /** Likewise. */
    boolean reject(UUID id, PostPicture.Rejection rejection);

    /** Some that nothing has happened to for too long, which are due again at that time. */
    List<PostPicture> takeDue(int most, Instant now, Instant dueAt);

    /** Some pictures that are gone, whose objects are left. */
    List<UUID> leftovers(int most);

    void forgetLeftover(UUID id);
}
