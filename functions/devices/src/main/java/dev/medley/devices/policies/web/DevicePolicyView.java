package dev.medley.devices.policies.web;

import dev.medley.devices.policies.DevicePolicy;
import dev.medley.devices.policies.DevicePolicy.Remediation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(name = "DevicePolicy", description = "What devices have to be like")
record DevicePolicyView(
        UUID id,
        String name,
        @Nullable UUID groupId,
        String minimumVersion,
        Map<String, String> settings,
        @Nullable List<String> allowedCertificates,
        @Nullable Integer mostDaysUnseen,
        Remediation remediation,
        boolean enabled,

        @Nullable @Schema(description = "How many devices break it; null in lists")
        Integer violating,

        int version,
        Instant createdAt) {

    static DevicePolicyView of(DevicePolicy policy, @Nullable Integer violating) {
        return new DevicePolicyView(
                policy.id(),
                policy.name(),
                policy.groupId(),
                policy.minimumVersion().text(),
                policy.settings(),
                policy.allowedCertificates(),
                policy.mostDaysUnseen(),
                policy.remediation(),
                policy.enabled(),
                violating,
                policy.version(),
                policy.createdAt());
    }
}
