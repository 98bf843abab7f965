package dev.medley.devices.registry;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What devices say of themselves, and what Medley reckons of them. */
public interface DeviceStates {

    /** Notes that it came; to be called now and then, not each time. */
    void see(UUID id, Instant now);

    /** Keeps what it says of itself. */
    void report(UUID id, Map<String, String> settings, Instant now);

    /** Keeps what it has installed; a floor below the present one changes nothing. */
    void install(UUID id, SoftwareVersion version, @Nullable UUID releaseId, int securityFloor, Instant now);

    void setConsent(UUID id, @Nullable Consent consent, Instant now);

    /** Whether a device gave updates consent for good. */
    Optional<Consent> consent(UUID id);

    /** Who gave updates consent for good, in what words and when. */
    record Consent(String by, String remark, Instant at) {}

    /** Has it say what it is like when it comes. */
    void askReport(UUID id);

    void setDesired(UUID id, Map<String, String> desired, Instant now);

    void addTag(UUID id, String tag, Instant now);

    void removeTag(UUID id, String tag, Instant now);

    void setCompliance(UUID id, Compliance compliance);

    /** Reckons the health of one device, or of all where it is null, from what is known of them. */
    int refreshHealth(@Nullable UUID id, Instant now);
}
