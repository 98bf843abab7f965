package dev.medley.social.posts;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.social.follows.RelatedAccount;
import java.time.Instant;
import java.util.UUID;

/** Who likes which posts. */
public interface LikeRepository {

    /** False where it is so already. */
    boolean add(UUID id, UUID postId, UUID accountId, Instant now);

    boolean remove(UUID postId, UUID accountId);

    /** Who likes a post, as somebody may see them, newest first. */
    Page<RelatedAccount> of(UUID reader, UUID postId, PageRequest page);

    /** Whether one account mutes another. */
    boolean mutes(UUID accountId, UUID mutedId);
}
