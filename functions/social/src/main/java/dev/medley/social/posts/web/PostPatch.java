package dev.medley.social.posts.web;

import dev.medley.http.MultiLine;
import dev.medley.http.Patch;
import dev.medley.social.posts.PostContent;
import dev.medley.social.posts.Readers;
import dev.medley.social.profiles.Repliers;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(description = "What is left out stays as it is")
record PostPatch(
        @Schema(maxLength = 20_000) Patch<@NotNull @Size(max = 20_000) @MultiLine String> body,
        Patch<@NotNull Readers> visibility,
        @Schema(description = "Null has the profile decide") Patch<Repliers> replies,
        Patch<@Valid PostReferenceBody> reference) {

    PostContent applyTo(PostContent present) {
        PostReferenceBody given = reference.value();
        return new PostContent(
                body.isAbsent() ? present.body() : body.get().strip(),
                visibility.isAbsent() ? present.visibility() : visibility.get(),
                replies.or(present.repliers()),
                reference.isAbsent() ? present.reference() : given == null ? null : given.reference());
    }
}
