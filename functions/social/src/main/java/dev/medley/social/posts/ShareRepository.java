package dev.medley.social.posts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.util.Optional;
import java.util.UUID;

/** Links to posts. */
public interface ShareRepository {

    /** Adds a link, unless the account has one of this post for this channel; the one that there is then. */
    Share add(Share share);

    /** One's own links to a post, newest first. */
    Page<Share> list(UUID accountId, UUID postId, PageRequest page);

    /** Counts that a link was followed; empty where it leads to nothing that everybody may read. */
    Optional<Share> open(String code);
}
