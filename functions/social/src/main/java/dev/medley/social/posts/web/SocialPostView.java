package dev.medley.social.posts.web;

import dev.medley.social.ModerationState;
import dev.medley.social.posts.PictureLinks;
import dev.medley.social.posts.Post;
import dev.medley.social.posts.PostContent;
import dev.medley.social.posts.PostReference;
import dev.medley.social.posts.PostStatus;
import dev.medley.social.posts.Readers;
import dev.medley.social.posts.ShownPicture;
import dev.medley.social.posts.ShownPost;
import dev.medley.social.posts.WordMarks;
import dev.medley.social.profiles.Repliers;
import dev.medley.social.profiles.web.ProfileCardView;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "Post", description = "A post as the caller sees it")
public record SocialPostView(
        UUID id,
        ProfileCardView author,
        String body,
        List<String> tags,

        @Nullable @Schema(description = "A thing that it shows")
        ReferenceView reference,

        List<PictureView> pictures,
        Readers visibility,

        @Schema(description = "Who may comment on it") Repliers replies,

        PostStatus status,

        @Nullable @Schema(description = "Only when scheduled")
        Instant publishAt,

        @Nullable Instant publishedAt,

        @Nullable @Schema(description = "When its text was changed last since it was published")
        Instant editedAt,

        @Schema(description = "Held until somebody has looked at it, or hidden: then its author alone sees it")
        ModerationState moderation,

        int likes,
        int comments,
        int shares,

        @Schema(description = "Whether the caller likes it") boolean liked,

        int version,
        Instant createdAt) {

    /** A thing that a post shows. */
    @Serdeable
    @Schema(name = "PostReference")
    public record ReferenceView(
            PostReference.Kind kind,
            UUID id,

            @Nullable @Schema(description = "Null where it is gone, and of recordings")
            String title) {}

    /** A picture, in its sizes. */
    @Serdeable
    @Schema(name = "PostPicture")
    public record PictureView(UUID id, String alt, int width, int height, String blurhash, List<FileView> files) {}

    /** A size of a picture. */
    @Serdeable
    @Schema(name = "PostPictureFile")
    public record FileView(
            String name,

            @Schema(description = "Of use for 15 minutes, to whoever has it")
            String url,

            String contentType,
            int width,
            int height) {}

    public static SocialPostView of(ShownPost shown, PictureLinks links) {
        Post post = shown.post();
        PostContent content = post.content();
        PostReference reference = content.reference();
        return new SocialPostView(
                post.id(),
                ProfileCardView.of(shown.author()),
                content.body(),
                List.copyOf(WordMarks.hashtags(content.body())),
                reference == null ? null : new ReferenceView(reference.kind(), reference.id(), shown.referenceTitle()),
                shown.pictures().stream()
                        .map(picture -> picture(picture, links))
                        .toList(),
                content.visibility(),
                shown.repliers(),
                post.status(),
                post.publishAt(),
                post.publishedAt(),
                post.editedAt(),
                post.moderation(),
                shown.totals().likes(),
                shown.totals().comments(),
                shown.totals().shares(),
                shown.liked(),
                post.version(),
                post.createdAt());
    }

    private static PictureView picture(ShownPicture picture, PictureLinks links) {
        List<FileView> files = picture.renditions().stream()
                .map(file -> new FileView(
                        file.name(),
                        links.url(file.key(), file.contentType()),
                        file.contentType(),
                        file.width(),
                        file.height()))
                .toList();
        return new PictureView(
                picture.id(), picture.alt(), picture.width(), picture.height(), picture.blurhash(), files);
    }
}
