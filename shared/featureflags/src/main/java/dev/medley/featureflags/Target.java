package dev.medley.featureflags;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** Single subjects that get a variant whatever the rules say. */
@Serdeable
@Schema(name = "FlagTarget", description = "Targeting keys that get a variant whatever the rules say")
public record Target(
        @NotNull @Size(min = 1, max = 100) String variant,
        @NotNull @Size(min = 1, max = 1000) List<@NotNull @Size(min = 1, max = 200) String> keys) {

    public Target {
        keys = List.copyOf(keys);
    }
}
