package dev.medley.social.comments;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.kernel.TextLength;
import dev.medley.kernel.VersionCheck;
import dev.medley.social.ModerationState;
import dev.medley.social.WrittenText;
import dev.medley.social.posts.PostReader;
import dev.medley.social.posts.ShownPost;
import dev.medley.textfilter.JudgedText;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/** Comments on posts, and replies to them. */
@Singleton
public class CommentService {

    /** A reply to what is deeper stands beside it. */
    static final int DEEPEST = 4;

    private static final int MOST_GRAPHEMES = 2_000;

    private final CommentRepository repository;
    private final CommentNotices notices;
    private final PostReader posts;
    private final WrittenText writtenText;
    private final Clock clock;

    protected CommentService(
            CommentRepository repository,
            CommentNotices notices,
            PostReader posts,
            WrittenText writtenText,
            Clock clock) {
        this.repository = repository;
        this.notices = notices;
        this.posts = posts;
        this.writtenText = writtenText;
        this.clock = clock;
    }

    /** Comments on a post, or replies to a comment on it. */
    @Transactional
    public ShownComment add(UUID accountId, UUID postId, @Nullable UUID parentId, String body) {
        notices.hold(accountId, postId, parentId);
        ShownPost post = posts.published(accountId, postId);
        Comment repliedTo = parentId == null ? null : parent(accountId, postId, parentId);
        if (!repository.mayReply(accountId, postId)) {
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "replies-closed", "Its author does not let you comment on this post.");
        }
        WrittenText.Checked checked = check(accountId, body);
        boolean isDeepest = repliedTo != null && repliedTo.depth() >= DEEPEST;
        Comment comment = new Comment(
                Ids.next(clock),
                postId,
                accountId,
                repliedTo == null ? null : isDeepest ? repliedTo.parentId() : repliedTo.id(),
                repliedTo == null ? 0 : Math.min(DEEPEST, repliedTo.depth() + 1),
                checked.text(),
                checked.moderation(),
                Comment.Votes.NONE,
                0,
                1,
                null,
                null,
                clock.instant());
        repository.add(comment);
        notices.mention(comment, accountId);
        if (comment.moderation() == ModerationState.HELD) {
            notices.held(comment, accountId, checked.categories());
        } else {
            notices.added(
                    comment, accountId, post.post().accountId(), repliedTo == null ? null : repliedTo.accountId());
        }
        return find(accountId, comment.id());
    }

    private Comment parent(UUID accountId, UUID postId, UUID parentId) {
        return repository
                .find(accountId, parentId)
                .filter(shown ->
                        shown.author() != null && shown.comment().postId().equals(postId))
                .map(ShownComment::comment)
                .orElseThrow(() ->
                        Refusal.invalid("comment-unknown", "/parentId", "There is no such comment on this post."));
    }

    private WrittenText.Checked check(UUID accountId, String body) {
        if (TextLength.graphemes(body) > MOST_GRAPHEMES) {
            throw Refusal.invalid(
                    "validation-failed", "/body", "A comment has at most " + MOST_GRAPHEMES + " characters.");
        }
        return writtenText.check("comment", accountId, "/body", body);
    }

    /** Changes one's own comment; what it said before is kept. */
    @Transactional
    public ShownComment change(UUID accountId, UUID id, String body, IntPredicate ifMatch) {
        notices.hold(id);
        Comment present = own(accountId, id);
        VersionCheck.require(ifMatch, present.version());
        WrittenText.Checked checked = check(accountId, body);
        ModerationState moderation =
                present.moderation() == ModerationState.VISIBLE ? checked.moderation() : present.moderation();
        Comment changed = present.saying(checked.text(), moderation, clock.instant());
        if (!present.body().equals(changed.body())) {
            // What was held nobody else has read, and nobody reads it as what the comment said before.
            if (present.moderation() != ModerationState.HELD) {
                repository.keep(id, present.version(), present.body(), clock.instant());
            }
            repository.change(changed);
            notices.mention(changed, accountId);
            // Whoever decides on it decides on what it says now.
            if (moderation != ModerationState.VISIBLE) {
                notices.held(changed, accountId, checked.categories());
            }
        }
        return find(accountId, id);
    }

    /**
     * Deletes a comment: one's own, or any on one's own post, also where a block hides the post or the comment. Replies to it
     * stay, under an empty place.
     */
    @Transactional
    public void remove(UUID accountId, UUID id) {
        notices.hold(id);
        Comment locked = repository.lock(id).orElseThrow(CommentService::unknown);
        UUID postAuthorId = posts.author(locked.postId()).orElseThrow(CommentService::unknown);
        if (!locked.isBy(accountId) && !postAuthorId.equals(accountId)) {
            boolean _ = readable(accountId, id).comment().isBy(accountId);
            throw new Refusal(
                    Refusal.Kind.FORBIDDEN, "comment-not-yours", "Its author deletes it, or the post's author.");
        }
        UUID actorId = Objects.requireNonNull(locked.accountId());
        UUID parentId = locked.parentId();
        UUID repliedTo = parentId == null
                ? null
                : repository.lock(parentId).map(Comment::accountId).orElse(null);
        notices.removed(locked, actorId, postAuthorId, repliedTo);
        repository.remove(id, clock.instant());
    }

    private Comment own(UUID accountId, UUID id) {
        return repository.lock(id).filter(comment -> comment.isBy(accountId)).orElseThrow(CommentService::unknown);
    }

    /** A comment as somebody sees it; an empty place too. */
    public ShownComment find(UUID reader, UUID id) {
        ShownComment shown = repository.find(reader, id).orElseThrow(CommentService::unknown);
        boolean _ = posts.find(reader, shown.comment().postId()).liked();
        return shown;
    }

    private ShownComment readable(UUID reader, UUID id) {
        ShownComment shown = find(reader, id);
        if (shown.author() == null) {
            throw unknown();
        }
        return shown;
    }

    public Page<ShownComment> ofPost(UUID reader, UUID postId, PageRequest page) {
        return repository.ofPost(reader, posts.published(reader, postId).post().id(), page);
    }

    public Page<ShownComment> replies(UUID reader, UUID id, PageRequest page) {
        return repository.replies(reader, find(reader, id).comment().id(), page);
    }

    public List<CommentVersion> versions(UUID reader, UUID id) {
        return repository.versions(readable(reader, id).comment().id());
    }

    /** Votes on somebody else's comment; the last vote counts. */
    @Transactional
    public void vote(UUID accountId, UUID id, boolean up) {
        notices.hold(accountId, null, id);
        if (readable(accountId, id).comment().isBy(accountId)) {
            throw Refusal.conflict("comment-yours", "Nobody votes on their own comment.");
        }
        repository.vote(id, accountId, up, clock.instant());
    }

    /** Takes a vote back, also from a comment that one may not read any more. */
    @Transactional
    public void unvote(UUID accountId, UUID id) {
        notices.hold(id);
        if (!repository.unvote(id, accountId)) {
            boolean _ = readable(accountId, id).comment().isBy(accountId);
            throw Refusal.notFound("vote-none", "You have not voted on this comment.");
        }
    }

    /** Applies what moderation decided. */
    @Transactional
    public void moderate(UUID id, ModerationState moderation, JudgedText judged) {
        notices.hold(id);
        repository.lock(id).ifPresent(comment -> {
            if (moderation == ModerationState.VISIBLE) {
                release(comment, judged);
            } else {
                repository.change(comment.moderated(moderation));
            }
        });
    }

    /** What was written since the decision waits for one of its own. */
    private void release(Comment comment, JudgedText judged) {
        Instant writtenAt = Objects.requireNonNullElse(comment.editedAt(), comment.createdAt());
        UUID authorId = comment.accountId();
        if (judged.covers(comment.body(), writtenAt)) {
            repository.change(
                    judged.isMasked()
                            ? comment.saying(
                                    writtenText.masked("comment", comment.body()),
                                    ModerationState.VISIBLE,
                                    clock.instant())
                            : comment.moderated(ModerationState.VISIBLE));
        } else if (comment.moderation() != ModerationState.VISIBLE && authorId != null) {
            repository.change(comment.moderated(ModerationState.HELD));
            notices.held(comment, authorId, List.of());
        }
    }

    static Refusal unknown() {
        return Refusal.notFound("comment-unknown", "There is no such comment.");
    }
}
