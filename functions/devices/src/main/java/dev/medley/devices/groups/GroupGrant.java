package dev.medley.devices.groups;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;

/** That an account sees the devices of a group and of those below it, or may also change them. */
public record GroupGrant(UUID groupId, UUID accountId, GroupRole role, Instant createdAt) {

    /** What an account may do with the devices of a group. */
    @Serdeable
    public enum GroupRole {
        @JsonProperty("viewer")
        VIEWER,
        @JsonProperty("operator")
        OPERATOR
    }
}
