package dev.medley.identity.devices.web;

import dev.medley.http.Patch;
import dev.medley.http.SingleLine;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

@Serdeable
@Schema(description = "What is left out stays as it is")
record SignInDeviceChange(
        @Schema(minLength = 1, maxLength = 100, example = "My laptop")
        Patch<@NotBlank @Size(max = 100) @SingleLine String> name,

        @Schema(description = "Whether it may leave out the second factor for 30 days")
        Patch<@NotNull Boolean> trusted) {}
