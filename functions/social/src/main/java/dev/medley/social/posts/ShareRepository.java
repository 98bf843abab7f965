package dev.medley.social.posts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Links to posts. */
public interface ShareRepository {

    /** Adds a link, unless the account has one of this post for this channel; the one that there is then. */
    Share add(Share share);

    /** One's own links to a post, newest first. */
    Page<Share> list(UUID accountId, UUID postId, PageRequest page);

    /**
     * Counts that a link was followed; empty where it leads to nothing that everybody may read, or to what the reader may not.
     *
     * @param reader null where nobody has signed in
     */
    Optional<Share> open(@Nullable UUID reader, String code);
}
