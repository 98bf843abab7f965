package dev.medley.social.posts.web;

import dev.medley.social.posts.PostReference;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Serdeable
@Schema(description = "A thing that a post shows: a meal or product that is there, or a recording of one's own")
record PostReferenceBody(
        @NotNull PostReference.Kind kind, @NotNull UUID id) {

    PostReference reference() {
        return new PostReference(kind, id);
    }
}
