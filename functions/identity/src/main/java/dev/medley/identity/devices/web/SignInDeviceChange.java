package dev.medley.identity.devices.web;

import dev.medley.http.Patch;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(description = "What is left out stays as it is")
record SignInDeviceChange(
        @Schema(minLength = 1, maxLength = 100, example = "My laptop")
        Patch<
                        @NotNull @Size(min = 1, max = 100)
                        @Pattern(
                                regexp = "\\s*[^\\s\\p{Cntrl}][^\\p{Cntrl}]*",
                                message = "must have a letter and no control characters")
                        String>
                name,

        @Schema(description = "Whether it may leave out the second factor for 30 days")
        Patch<@NotNull Boolean> trusted) {}
