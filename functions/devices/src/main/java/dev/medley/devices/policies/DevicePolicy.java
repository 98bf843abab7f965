package dev.medley.devices.policies;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.devices.registry.Device;
import dev.medley.devices.registry.SoftwareVersion;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What devices have to be like.
 *
 * @param groupId of these devices and of those in groups below; null for all
 * @param settings what they have to report
 * @param allowedCertificates fingerprints of all that devices may trust, which they report; null where nobody asks
 * @param mostDaysUnseen after how many days without a word they break it; null for never
 */
public record DevicePolicy(
        UUID id,
        String name,
        @Nullable UUID groupId,
        SoftwareVersion minimumVersion,
        Map<String, String> settings,
        @Nullable List<String> allowedCertificates,
        @Nullable Integer mostDaysUnseen,
        Remediation remediation,
        boolean enabled,
        int version,
        Instant createdAt) {

    /** How many there may be; each is held against each device that changes. */
    static final int MOST = 100;

    /** Under which name a device reports what it trusts. */
    private static final String CERTIFICATES = "certificates";

    public DevicePolicy {
        settings = Map.copyOf(settings);
        allowedCertificates = allowedCertificates == null ? null : List.copyOf(allowedCertificates);
    }

    /** What is done with a device that breaks it. */
    @Serdeable
    public enum Remediation {
        @JsonProperty("none")
        NONE,
        /** What it has to report is desired of it. */
        @JsonProperty("set-desired")
        SET_DESIRED,
        /** It gets the tag {@code quarantined} until it breaks no policy. */
        @JsonProperty("quarantine")
        QUARANTINE
    }

    /** What a device breaks of it, in words; none where it is as it has to be. */
    public List<String> violations(Device device, Instant now) {
        List<String> found = new ArrayList<>();
        SoftwareVersion installed = SoftwareVersion.of(device.installedVersion());
        if (minimumVersion.isComparable() && installed.compareTo(minimumVersion) < 0) {
            String has = device.installedVersion().isEmpty() ? "none that it has told" : device.installedVersion();
            found.add("Its version is " + has + ", below " + minimumVersion.text() + ".");
        }
        new TreeMap<>(settings).forEach((key, wanted) -> {
            String reported = device.reported().settings().get(key);
            if (!wanted.equals(reported)) {
                found.add(key + " is " + (reported == null ? "not reported" : reported) + ", not " + wanted + ".");
            }
        });
        if (allowedCertificates != null) {
            found.addAll(certificates(device.reported().settings().get(CERTIFICATES), Set.copyOf(allowedCertificates)));
        }
        Instant seen = device.lastSeenAt();
        if (mostDaysUnseen != null
                && seen != null
                && seen.plus(Duration.ofDays(mostDaysUnseen)).isBefore(now)) {
            found.add("It was not seen for " + Duration.between(seen, now).toDays() + " days.");
        }
        return found;
    }

    /** A device reports the fingerprints of all certificates that it trusts, with anything between them. */
    private static List<String> certificates(@Nullable String reported, Set<String> allowed) {
        if (reported == null) {
            return List.of(CERTIFICATES + " is not reported.");
        }
        return Pattern.compile("[^0-9a-f]+")
                .splitAsStream(reported.toLowerCase(Locale.ROOT).replace(":", ""))
                .filter(trusted -> !trusted.isEmpty() && !allowed.contains(trusted))
                .map(trusted -> "It trusts the certificate " + trusted + ", which is not allowed.")
                .distinct()
                .toList();
    }
}
