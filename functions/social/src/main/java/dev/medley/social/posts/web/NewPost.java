package dev.medley.social.posts.web;

import dev.medley.http.MultiLine;
import dev.medley.kernel.Refusal;
import dev.medley.social.posts.PostContent;
import dev.medley.social.posts.PostStatus;
import dev.medley.social.posts.Readers;
import dev.medley.social.profiles.Repliers;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

@Serdeable
record NewPost(
        @NotNull
        @Size(max = 20_000)
        @MultiLine
        @Schema(description = "5,000 characters as a reader counts them; #hashtags and @handles in it are found")
        String body,

        @Nullable @Schema(description = "Everyone unless said; of a private profile its followers at most")
        Readers visibility,

        @Nullable @Schema(description = "Who may comment; as the profile has it unless said")
        Repliers replies,

        @Nullable @Valid PostReferenceBody reference,

        @Nullable @Schema(description = "Published unless said; a draft can be given pictures first")
        PostStatus status,

        @Nullable @Schema(description = "When a scheduled one is published")
        Instant publishAt) {

    PostContent content() {
        return new PostContent(
                body.strip(),
                Objects.requireNonNullElse(visibility, Readers.EVERYONE),
                replies,
                reference == null ? null : reference.reference());
    }

    PostStatus wanted() {
        if (publishAt != null && status != null && status != PostStatus.SCHEDULED) {
            throw Refusal.invalid("validation-failed", "/publishAt", "Only what is scheduled is published at a time.");
        }
        return Objects.requireNonNullElse(status, publishAt == null ? PostStatus.PUBLISHED : PostStatus.SCHEDULED);
    }
}
