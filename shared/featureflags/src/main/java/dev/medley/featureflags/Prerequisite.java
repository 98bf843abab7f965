package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Another flag, and the variants of which it has to have one. */
@Serdeable
@Schema(description = "Another flag, and the variants of which it has to have one; else the off variant is served")
public record Prerequisite(
        @NotNull @Size(min = 1, max = 100) String flag,
        @NotNull @Size(min = 1, max = 20) List<@NotNull @Size(max = 100) String> variants) {

    public Prerequisite {
        variants = List.copyOf(variants);
    }
}
