package dev.medley.identity.devices.web;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What is left out stays as it is")
record SignInDeviceChange(
        @Nullable
        @Size(min = 1, max = 100)
        @Pattern(
                regexp = "\\s*[^\\s\\p{Cntrl}][^\\p{Cntrl}]*",
                message = "must have a letter and no control characters")
        @Schema(example = "My laptop")
        String name,

        @Nullable @Schema(description = "Whether it may leave out the second factor for 30 days")
        Boolean trusted) {}
