package dev.medley.devices.policies.web;

import dev.medley.devices.policies.DevicePolicy;
import dev.medley.devices.policies.DevicePolicy.Remediation;
import dev.medley.devices.registry.SoftwareVersion;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PlainText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "DevicePolicyRequest")
record PolicyRequest(
        @NotBlank @Size(max = 100) @SingleLine String name,

        @Nullable @Schema(description = "Only devices in this group or below it")
        UUID groupId,

        @Nullable @Pattern(regexp = "[0-9]{1,9}([.][0-9]{1,9}){0,3}([-+][A-Za-z0-9.-]{1,40})?")
        String minimumVersion,

        @Nullable @Size(max = 50) @Schema(description = "What devices have to report")
        Map<@Size(max = 64) String, @NotNull @Size(max = 200) @SingleLine String> settings,

        @Nullable
        @Size(max = 200)
        @Schema(
                description =
                        "SHA-256 fingerprints of all certificates that devices may trust; they report theirs as `certificates`")
        List<@NotNull @Pattern(regexp = "[0-9a-f]{64}") String> allowedCertificates,

        @Nullable @Min(1) @Max(365) Integer mostDaysUnseen,
        @NotNull Remediation remediation,
        boolean enabled) {

    DevicePolicy policy() {
        return new DevicePolicy(
                new UUID(0, 0),
                PlainText.uniqueName(name),
                groupId,
                SoftwareVersion.of(Objects.requireNonNullElse(minimumVersion, "")),
                Objects.requireNonNullElse(settings, Map.of()),
                allowedCertificates,
                mostDaysUnseen,
                remediation,
                enabled,
                1,
                Instant.EPOCH);
    }
}
