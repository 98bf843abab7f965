package dev.medley.social.comments;

import dev.medley.events.Event;
import dev.medley.events.Outbox;
import dev.medley.social.ModerationState;
import dev.medley.social.SocialEvents;
import dev.medley.social.posts.WordMarks;
import dev.medley.social.profiles.Influencer;
import dev.medley.social.profiles.InfluencerService;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Tells others of comments. */
@Singleton
class CommentNotices {

    private final CommentRepository repository;
    private final InfluencerService influencers;
    private final Outbox outbox;

    CommentNotices(CommentRepository repository, InfluencerService influencers, Outbox outbox) {
        this.repository = repository;
        this.influencers = influencers;
        this.outbox = outbox;
    }

    /** See {@link InfluencerService#hold}. */
    void hold(UUID actorId, @Nullable UUID postId, @Nullable UUID commentId) {
        UUID[] others = repository.involved(postId, commentId).toArray(UUID[]::new);
        Influencer _ = influencers.hold(actorId, others);
    }

    /** The same of a comment that is there, for whoever needs no profile; what is counted of its post is held too. */
    void hold(UUID commentId) {
        influencers.holdAll(repository.involved(null, commentId));
        repository.holdCounts(commentId);
    }

    /** Tells the author of the post, or of the comment that this replies to. */
    void added(Comment comment, UUID actorId, UUID postAuthorId, @Nullable UUID repliedTo) {
        Influencer actor = influencers.require(actorId);
        if (isToHear(postAuthorId, actorId, comment) && !postAuthorId.equals(repliedTo)) {
            outbox.announce(
                    postAuthorId,
                    comment.id(),
                    new SocialEvents.CommentAdded(actorId, actor.text().handle(), actor.shownName(), comment.postId()));
        }
        if (repliedTo != null && isToHear(repliedTo, actorId, comment)) {
            outbox.announce(
                    repliedTo,
                    comment.id(),
                    new SocialEvents.ReplyAdded(actorId, actor.text().handle(), actor.shownName(), comment.postId()));
        }
    }

    /** Has a comment name whom it names now, and tells those whom it did not name before. */
    void mention(Comment comment, UUID actorId) {
        Influencer actor = influencers.require(actorId);
        CommentRepository.Mentioned mentioned = repository.mention(
                comment.id(),
                influencers.accounts(WordMarks.mentions(comment.body())).values());
        mentioned.removed().forEach(account -> takeBackMention(comment, actorId, account));
        List<Event> events = mentioned.added().stream()
                .filter(account -> comment.moderation() == ModerationState.VISIBLE)
                .filter(account -> isToHear(account, actorId, comment))
                .map(account -> outbox.event(
                        account,
                        comment.id(),
                        new SocialEvents.MentionAdded(
                                actorId, actor.text().handle(), actor.shownName(), comment.postId())))
                .toList();
        outbox.announce(events);
    }

    private boolean isToHear(UUID accountId, UUID actorId, Comment comment) {
        return !accountId.equals(actorId) && repository.isToHear(accountId, actorId, comment.postId());
    }

    private void takeBackMention(Comment comment, UUID actorId, UUID accountId) {
        outbox.announce(accountId, comment.id(), new SocialEvents.MentionRemoved(actorId));
    }

    /** Takes back what was told of a comment that is gone. */
    void removed(Comment comment, UUID actorId, UUID postAuthorId, @Nullable UUID repliedTo) {
        repository
                .mention(comment.id(), List.of())
                .removed()
                .forEach(account -> takeBackMention(comment, actorId, account));
        outbox.announce(postAuthorId, comment.id(), new SocialEvents.CommentRemoved(actorId));
        if (repliedTo != null) {
            outbox.announce(repliedTo, comment.id(), new SocialEvents.ReplyRemoved(actorId));
        }
    }

    void held(Comment comment, UUID actorId, List<String> categories) {
        outbox.announce(
                actorId,
                comment.id(),
                new SocialEvents.CommentHeld(comment.id(), actorId, "comment", comment.body(), "comment", categories));
    }
}
