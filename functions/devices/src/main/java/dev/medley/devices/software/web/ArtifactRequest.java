package dev.medley.devices.software.web;

import dev.medley.devices.software.ArtifactService.Announcement;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Base64;
import java.util.UUID;

@Serdeable
@Schema(name = "ArtifactRequest")
record ArtifactRequest(
        @NotNull UUID moduleId,

        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._+-]{0,199}") @Schema(example = "kiosk-2.1.0.img")
        String fileName,

        @Min(1) @Max(4_294_967_296L) long sizeBytes,

        @NotNull @Pattern(regexp = "[0-9a-f]{64}") @Schema(description = "In hexadecimal digits")
        String sha256,

        @NotNull
        @Pattern(regexp = "[A-Za-z0-9+/]{86}==")
        @Schema(description = "Ed25519 over the 32 bytes of the digest, in base64")
        String signature,

        @NotNull UUID keyId) {

    Announcement announcement() {
        return new Announcement(
                moduleId, fileName, sizeBytes, sha256, Base64.getDecoder().decode(signature), keyId);
    }
}
