package dev.medley.social.posts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Posts as somebody sees them: whoever may not read one does not find it here. */
public interface ShownPosts {

    Optional<ShownPost> find(UUID reader, UUID id);

    /** Those of these that the reader may read, by id. */
    Map<UUID, ShownPost> all(UUID reader, Collection<UUID> ids);

    /** Published ones, newest first. */
    Page<ShownPost> list(UUID reader, PostFilter filter, PageRequest page);

    /** One's own that are not published. */
    Page<ShownPost> unpublished(UUID accountId, PageRequest page);

    /** Where the sound of a recording lies that a post shows; empty where it is gone. */
    Optional<String> sound(UUID recordingId);
}
