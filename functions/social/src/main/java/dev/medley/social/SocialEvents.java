package dev.medley.social;

import dev.medley.events.EventData;
import dev.medley.events.EventType;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.UUID;

/**
 * What this function announces. Of what somebody does to another account that account is the owner, and {@code actorId} who
 * did it.
 */
public sealed interface SocialEvents extends EventData {

    /** An account has a profile. */
    @EventType("influencer.created")
    @Serdeable
    record InfluencerCreated(UUID influencerId, String handle) implements SocialEvents {}

    /** A profile is gone, with all that its account did here. */
    @EventType("influencer.deleted")
    @Serdeable
    record InfluencerDeleted(UUID influencerId) implements SocialEvents {}

    /**
     * Somebody follows the owner, who is the subject too.
     *
     * @param told whether the owner is to hear of it, who may mute them
     */
    @EventType("follow.added")
    @Serdeable
    record FollowAdded(UUID actorId, String handle, String name, boolean told) implements SocialEvents {}

    /** Somebody does not follow the owner any more. */
    @EventType("follow.removed")
    @Serdeable
    record FollowRemoved(UUID actorId) implements SocialEvents {}

    /** Somebody asks to follow the owner, who is the subject too; {@code told} as above. */
    @EventType("follow.requested")
    @Serdeable
    record FollowRequested(UUID actorId, String handle, String name, boolean told) implements SocialEvents {}

    /** A request is answered, or was taken back. */
    @EventType("follow.withdrawn")
    @Serdeable
    record FollowWithdrawn(UUID actorId) implements SocialEvents {}

    /** Neither the owner nor the actor, who is the subject, is to hear or see anything of the other any more. */
    @EventType("contact.ended")
    @Serdeable
    record ContactEnded(UUID actorId) implements SocialEvents {}

    /** The owner may follow the actor, who is the subject. */
    @EventType("follow.approved")
    @Serdeable
    record FollowApproved(UUID actorId, String handle, String name) implements SocialEvents {}

    /** A post can be read by those whom it is for; the subject is the post, the owner its author. */
    @EventType("post.published")
    @Serdeable
    record PostPublished(UUID postId, String visibility) implements SocialEvents {}

    /** A post is gone. */
    @EventType("post.deleted")
    @Serdeable
    record PostDeleted(UUID postId) implements SocialEvents {}

    /** A post waits for moderation. */
    @EventType("post.held")
    @Serdeable
    record PostHeld(UUID id, UUID accountId, String kind, String text, String place, List<String> categories)
            implements SocialEvents {}

    /** Somebody likes a post of the owner; the subject is the post. */
    @EventType("like.added")
    @Serdeable
    record LikeAdded(UUID actorId, String handle, String name) implements SocialEvents {}

    @EventType("like.removed")
    @Serdeable
    record LikeRemoved(UUID actorId) implements SocialEvents {}

    /** A post or a comment, the subject, names the owner. */
    @EventType("mention.added")
    @Serdeable
    record MentionAdded(UUID actorId, String handle, String name, UUID postId) implements SocialEvents {}

    @EventType("mention.removed")
    @Serdeable
    record MentionRemoved(UUID actorId) implements SocialEvents {}

    /** Somebody commented on a post of the owner; the subject is the comment. */
    @EventType("comment.added")
    @Serdeable
    record CommentAdded(UUID actorId, String handle, String name, UUID postId) implements SocialEvents {}

    @EventType("comment.removed")
    @Serdeable
    record CommentRemoved(UUID actorId) implements SocialEvents {}

    /** A comment waits for moderation. */
    @EventType("comment.held")
    @Serdeable
    record CommentHeld(UUID id, UUID accountId, String kind, String text, String place, List<String> categories)
            implements SocialEvents {}

    /** Somebody replied to a comment of the owner; the subject is the reply. */
    @EventType("reply.added")
    @Serdeable
    record ReplyAdded(UUID actorId, String handle, String name, UUID postId) implements SocialEvents {}

    @EventType("reply.removed")
    @Serdeable
    record ReplyRemoved(UUID actorId) implements SocialEvents {}

    /** An account asks to be verified; the subject is the application. */
    @EventType("verification.submitted")
    @Serdeable
    record VerificationSubmitted(UUID verificationId, String handle) implements SocialEvents {}

    /** A reviewer has decided. */
    @EventType("verification.decided")
    @Serdeable
    record VerificationDecided(UUID verificationId, String status, String reason) implements SocialEvents {}

    /** A badge was taken away; the subject is the account. */
    @EventType("badge.revoked")
    @Serdeable
    record BadgeRevoked(String reason) implements SocialEvents {}

    /** A badge has run out; the subject is the account. */
    @EventType("badge.expired")
    @Serdeable
    record BadgeExpired(String category) implements SocialEvents {}
}
