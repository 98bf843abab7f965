package dev.medley.devices.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;

/** Whether a device is as the policies ask. */
@Serdeable
public enum Compliance {
    /** No policy was held against it yet. */
    @JsonProperty("unknown")
    UNKNOWN,
    @JsonProperty("compliant")
    COMPLIANT,
    @JsonProperty("violating")
    VIOLATING
}
