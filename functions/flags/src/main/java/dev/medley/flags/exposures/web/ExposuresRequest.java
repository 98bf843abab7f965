package dev.medley.flags.exposures.web;

import dev.medley.flags.exposures.ExposureIngestion.Shown;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "NewExposures", description = "Which variants somebody has been shown")
record ExposuresRequest(
        @Nullable
        @Schema(
                description =
                        "The targeting key that flags were evaluated with before sign-in. With a token too, what the visitor "
                                + "saw becomes the account's")
        UUID visitorId,

        @Nullable @Schema(description = "False where whose they are must not be kept; then none is")
        Boolean recognised,

        @Nullable
        @Schema(description = "The attributes that the flags were evaluated with", example = "{\"plan\": \"premium\"}")
        Map<String, Object> context,

        @NotNull @Size(min = 1, max = 100) List<@NotNull @Valid Item> exposures) {

    @Serdeable
    @Schema(name = "NewExposure")
    record Item(
            @NotBlank @Size(max = 100) String flag,
            @NotBlank @Size(max = 100) String variant,

            @Nullable @Schema(description = "Left out where it is now")
            Instant shownAt) {

        Shown shown() {
            return new Shown(flag, variant, shownAt);
        }
    }
}
