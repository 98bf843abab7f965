package dev.medley.social.posts;

import dev.medley.social.ModerationState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A post.
 *
 * @param publishAt only when scheduled
 * @param publishedAt only when published
 * @param broadcast whether it is read at read time, rather than brought to the followers' inboxes
 * @param editedAt when its text was changed since it was published
 */
public record Post(
        UUID id,
        UUID accountId,
        PostContent content,
        PostStatus status,
        @Nullable Instant publishAt,
        @Nullable Instant publishedAt,
        boolean broadcast,
        ModerationState moderation,
        int version,
        @Nullable Instant editedAt,
        Instant createdAt,
        Instant updatedAt) {

    boolean isPublished() {
        return status == PostStatus.PUBLISHED;
    }

    boolean isDue(Instant now) {
        return publishAt != null && !publishAt.isAfter(now);
    }

    Post saying(PostContent newContent, ModerationState newModeration, Instant now) {
        boolean isEdited = isPublished() && !newContent.body().equals(content.body());
        return new Post(
                id,
                accountId,
                newContent,
                status,
                publishAt,
                publishedAt,
                broadcast,
                newModeration,
                version + 1,
                isEdited ? now : editedAt,
                createdAt,
                now);
    }

    Post planned(PostStatus newStatus, @Nullable Instant at, Instant now) {
        return new Post(
                id,
                accountId,
                content,
                newStatus,
                newStatus == PostStatus.SCHEDULED ? at : null,
                newStatus == PostStatus.PUBLISHED ? now : null,
                broadcast,
                moderation,
                version + 1,
                null,
                createdAt,
                now);
    }

    /** As moderation decided. */
    Post moderated(ModerationState decided) {
        return new Post(
                id,
                accountId,
                content,
                status,
                publishAt,
                publishedAt,
                broadcast,
                decided,
                version,
                editedAt,
                createdAt,
                updatedAt);
    }

    Post broadcasting(boolean isBroadcast) {
        return new Post(
                id,
                accountId,
                content,
                status,
                publishAt,
                publishedAt,
                isBroadcast,
                moderation,
                version,
                editedAt,
                createdAt,
                updatedAt);
    }
}
