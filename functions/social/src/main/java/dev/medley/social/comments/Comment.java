package dev.medley.social.comments;

import dev.medley.social.ModerationState;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A comment on a post, or a reply to one.
 *
 * @param accountId null where that account is erased, and so the comment deleted
 * @param depth 0 of what is no reply
 * @param replies how many replies of it are there
 */
public record Comment(
        UUID id,
        UUID postId,
        @Nullable UUID accountId,
        @Nullable UUID parentId,
        int depth,
        String body,
        ModerationState moderation,
        Votes votes,
        int replies,
        int version,
        @Nullable Instant editedAt,
        @Nullable Instant deletedAt,
        Instant createdAt) {

    /**
     * What others voted.
     *
     * @param score the lower bound of Wilson's interval of the share of votes that are up
     */
    public record Votes(int ups, int downs, double score) {

        static final Votes NONE = new Votes(0, 0, 0);
    }

    boolean isBy(UUID account) {
        return account.equals(accountId);
    }

    /** The place of one that is not shown. */
    public Comment emptied() {
        return new Comment(
                id,
                postId,
                null,
                parentId,
                depth,
                "",
                moderation,
                Votes.NONE,
                replies,
                version,
                null,
                deletedAt,
                createdAt);
    }

    /** With the votes and so many replies that somebody sees. */
    public Comment seen(Votes shownVotes, int shownReplies) {
        return new Comment(
                id,
                postId,
                accountId,
                parentId,
                depth,
                body,
                moderation,
                shownVotes,
                shownReplies,
                version,
                editedAt,
                deletedAt,
                createdAt);
    }

    /** As moderation decided. */
    Comment moderated(ModerationState decided) {
        return new Comment(
                id, postId, accountId, parentId, depth, body, decided, votes, replies, version, editedAt, deletedAt,
                createdAt);
    }

    Comment saying(String newBody, ModerationState newModeration, Instant now) {
        return new Comment(
                id,
                postId,
                accountId,
                parentId,
                depth,
                newBody,
                newModeration,
                votes,
                replies,
                version + 1,
                now,
                null,
                createdAt);
    }
}
