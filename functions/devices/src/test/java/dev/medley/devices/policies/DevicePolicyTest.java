package dev.medley.devices.policies;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.devices.policies.DevicePolicy.Remediation;
import dev.medley.devices.registry.Compliance;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.Device.DeviceShadow;
import dev.medley.devices.registry.DeviceStatus;
import dev.medley.devices.registry.SoftwareVersion;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DevicePolicyTest {

    private static final Instant NOW = Instant.parse("2026-11-01T12:00:00Z");
    private static final UUID ID = new UUID(0, 1);

    private static DevicePolicy policy(
            String minimumVersion, Map<String, String> settings, @Nullable Integer mostDaysUnseen) {
        return new DevicePolicy(
                ID,
                "Kiosks",
                null,
                SoftwareVersion.of(minimumVersion),
                settings,
                null,
                mostDaysUnseen,
                Remediation.NONE,
                true,
                1,
                NOW);
    }

    private static Device device(String installed, Map<String, String> reported, @Nullable Instant seenAt) {
        return new Device(
                ID,
                "kiosk-7",
                "Kiosk 7",
                "kiosk",
                "b",
                null,
                null,
                DeviceStatus.REGISTERED,
                Map.of(),
                List.of(),
                new DeviceShadow(Map.of(), 0),
                new DeviceShadow(reported, 1),
                installed,
                null,
                0,
                "UTC",
                seenAt,
                100,
                List.of(),
                Compliance.UNKNOWN,
                false,
                1,
                NOW);
    }

    @Test
    void aDeviceAsItHasToBeBreaksNothing() {
        assertThat(policy("1.2", Map.of("ssh", "off"), 3).violations(device("1.10", Map.of("ssh", "off"), NOW), NOW))
                .isEmpty();
        assertThat(policy("", Map.of(), null).violations(device("", Map.of(), null), NOW))
                .isEmpty();
    }

    @Test
    void anOlderVersionOrNoneIsBelowTheMinimum() {
        assertThat(policy("1.10", Map.of(), null).violations(device("1.9", Map.of(), NOW), NOW))
                .containsExactly("Its version is 1.9, below 1.10.");
        assertThat(policy("1.10", Map.of(), null).violations(device("", Map.of(), NOW), NOW))
                .singleElement()
                .asString()
                .contains("none that it has told");
    }

    @Test
    void settingsAreComparedWithWhatIsReported() {
        assertThat(policy("", Map.of("ssh", "off", "tls", "1.3"), null)
                        .violations(device("1.0", Map.of("ssh", "on"), NOW), NOW))
                .containsExactly("ssh is on, not off.", "tls is not reported, not 1.3.");
    }

    @Test
    void aDeviceThatStaysAwayBreaksItOnceItHasCome() {
        DevicePolicy policy = policy("", Map.of(), 3);
        assertThat(policy.violations(device("1.0", Map.of(), NOW.minus(Duration.ofDays(5))), NOW))
                .containsExactly("It was not seen for 5 days.");
        assertThat(policy.violations(device("1.0", Map.of(), null), NOW)).isEmpty();
    }

    @Test
    void certificatesThatADeviceTrustsAreAmongThoseThatAreAllowed() {
        String one = "a".repeat(64);
        String other = "b".repeat(64);
        DevicePolicy policy = new DevicePolicy(
                ID,
                "Trust",
                null,
                SoftwareVersion.of(""),
                Map.of(),
                List.of(one),
                null,
                Remediation.NONE,
                true,
                1,
                NOW);
        assertThat(policy.violations(device("1.0", Map.of("certificates", one), NOW), NOW))
                .isEmpty();
        assertThat(policy.violations(device("1.0", Map.of("certificates", ""), NOW), NOW))
                .isEmpty();
        assertThat(policy.violations(
                        device("1.0", Map.of("certificates", "AA:".repeat(32) + ", " + other + " " + other), NOW), NOW))
                .containsExactly("It trusts the certificate " + other + ", which is not allowed.");
        assertThat(policy.violations(device("1.0", Map.of(), NOW), NOW))
                .containsExactly("certificates is not reported.");
    }
}
