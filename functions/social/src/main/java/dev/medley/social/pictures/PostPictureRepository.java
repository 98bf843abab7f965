package dev.medley.social.pictures;

import dev.medley.pictures.PictureUploads;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The pictures of all posts. */
public interface PostPictureRepository extends PictureUploads {

    /** How many a post has that were not rejected. */
    int count(UUID postId);

    void add(PostPicture picture, Instant now, Instant dueAt);

    /** In the order of their making. */
    List<PostPicture> list(UUID postId);

    boolean remove(UUID postId, UUID id);

    @Override
    Optional<PostPicture> begin(UUID id, Instant dueAt);

    @Override
    List<PostPicture> takeDue(int most, Instant now, Instant dueAt);
}
