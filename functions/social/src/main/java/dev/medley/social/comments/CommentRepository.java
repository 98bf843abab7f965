package dev.medley.social.comments;

import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** All comments. */
public interface CommentRepository {

    void add(Comment comment);

    void change(Comment comment);

    /** One that is not deleted, which nobody else changes until the transaction ends. */
    Optional<Comment> lock(UUID id);

    void remove(UUID id, Instant now);

    void keep(UUID id, int number, String body, Instant now);

    List<CommentVersion> versions(UUID id);

    Optional<ShownComment> find(UUID reader, UUID id);

    /** Those on a post that are no replies. */
    Page<ShownComment> ofPost(UUID reader, UUID postId, PageRequest page);

    Page<ShownComment> replies(UUID reader, UUID commentId, PageRequest page);

    /** Whose a post is and who wrote a comment, as far as they are there. */
    List<UUID> involved(@Nullable UUID postId, @Nullable UUID commentId);

    /** Holds what is counted of a comment's post before the comment, as those do who add one. */
    void holdCounts(UUID commentId);

    /** Whether somebody may comment on a post, by what its author says. */
    boolean mayReply(UUID accountId, UUID postId);

    /** Whether one is to hear of what another did: neither blocked nor muted, and may read the post. */
    boolean isToHear(UUID accountId, UUID actorId, UUID postId);

    /** Has a comment name these accounts and no others; those that it did not name before, and those that it names no more. */
    Mentioned mention(UUID id, Collection<UUID> accountIds);

    /** See {@link #mention}. */
    record Mentioned(List<UUID> added, List<UUID> removed) {}

    void vote(UUID id, UUID accountId, boolean up, Instant now);

    boolean unvote(UUID id, UUID accountId);

    /** Mends counts of replies and votes that are wrong; of how many comments they were. */
    int recount();
}
