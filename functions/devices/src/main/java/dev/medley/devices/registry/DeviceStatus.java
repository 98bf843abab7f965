package dev.medley.devices.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Where a device is in its life. */
@Serdeable
public enum DeviceStatus {
    /** It is known and has not come yet. */
    @JsonProperty("registered")
    REGISTERED,
    @JsonProperty("active")
    ACTIVE,
    /** It was told to let nobody use it. */
    @JsonProperty("locked")
    LOCKED,
    /** Its data are gone, and its credentials with them. */
    @JsonProperty("wiped")
    WIPED,
    /** It belongs to the fleet no more. */
    @JsonProperty("retired")
    RETIRED
}
