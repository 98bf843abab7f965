package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is served: one variant, or a split between several; never both. */
@Serdeable
@Schema(description = "One variant, or a split between several; never both")
public record Serving(
        @Nullable @Size(min = 1, max = 100) String variant,
        @Nullable @Valid Split split) {

    public static Serving of(String variant) {
        return new Serving(variant, null);
    }

    Serving allocated(@Nullable Serving before) {
        return split == null ? this : new Serving(null, split.allocated(before == null ? null : before.split));
    }
}
