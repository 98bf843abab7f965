package dev.medley.catalog.media.web;

import dev.medley.catalog.media.MediaService.Description;
import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is left out stays as it is; a poster that is null is removed")
record MediaPatch(
        @Schema(maxLength = 500) Patch<@NotNull @Size(max = 500) @SingleLine String> alt,

        Patch<@Nullable UUID> posterId) {

    Description applyTo(Description present) {
        return new Description(alt.isAbsent() ? present.alt() : alt.get().strip(), posterId.or(present.posterId()));
    }
}
