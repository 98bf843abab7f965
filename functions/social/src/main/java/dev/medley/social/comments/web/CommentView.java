package dev.medley.social.comments.web;

import dev.medley.social.ModerationState;
import dev.medley.social.comments.Comment;
import dev.medley.social.comments.ShownComment;
import dev.medley.social.profiles.ProfileCard;
import dev.medley.social.profiles.web.ProfileCardView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Comment", description = "A comment as the caller sees it, or the empty place of one that is gone")
record CommentView(
        UUID id,
        UUID postId,

        @Nullable @Schema(description = "What it replies to")
        UUID parentId,

        int depth,

        @Nullable @Schema(description = "Null where it is gone, or the caller does not see its author")
        ProfileCardView author,

        String body,

        @Schema(description = "Whether it is only the place of its replies")
        boolean gone,

        int ups,
        int downs,

        @Schema(description = "The lower bound of Wilson's interval of the share of votes that are up")
        double score,

        @Nullable
        @Schema(
                type = "string",
                allowableValues = {"up", "down"},
                description = "What the caller voted")
        String vote,

        int replies,
        ModerationState moderation,
        int version,

        @Nullable Instant editedAt,

        Instant createdAt) {

    static CommentView of(ShownComment shown) {
        Comment comment = shown.comment();
        ProfileCard author = shown.author();
        Boolean vote = shown.vote();
        return new CommentView(
                comment.id(),
                comment.postId(),
                comment.parentId(),
                comment.depth(),
                author == null ? null : ProfileCardView.of(author),
                comment.body(),
                author == null,
                comment.votes().ups(),
                comment.votes().downs(),
                comment.votes().score(),
                vote == null ? null : vote ? "up" : "down",
                comment.replies(),
                comment.moderation(),
                comment.version(),
                comment.editedAt(),
                comment.createdAt());
    }
}
