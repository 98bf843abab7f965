package dev.medley.devices.operations;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.kernel.PlainText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One change of all devices of a group. */
public record GroupOperation(
        UUID id,
        UUID groupId,
        Change change,
        UUID jobId,
        UUID createdBy,
        Instant createdAt,
        @Nullable Instant finishedAt) {

    /** What is done with each device. */
    @Serdeable
    public enum Kind {
        @JsonProperty("add-tag")
        ADD_TAG,
        @JsonProperty("remove-tag")
        REMOVE_TAG,
        /** Settings are desired of it. */
        @JsonProperty("set-desired")
        SET_DESIRED,
        @JsonProperty("ping")
        PING,
        @JsonProperty("reboot")
        REBOOT,
        @JsonProperty("self-test")
        SELF_TEST,
        @JsonProperty("log-pull")
        LOG_PULL
    }

    /** The change, and what it needs. */
    @Serdeable
    @Schema(name = "GroupChange")
    public record Change(
            @NotNull Kind kind,

            @Nullable @Pattern(regexp = "[a-z0-9][a-z0-9-]{0,63}") @Schema(description = "For tags")
            String tag,

            @Nullable @Size(min = 1, max = 50) @Schema(description = "For set-desired")
            Map<@Size(min = 1, max = 64) String, @NotNull @Size(max = 200) String> desired) {

        boolean isComplete() {
            return switch (kind) {
                case ADD_TAG, REMOVE_TAG -> tag != null;
                case SET_DESIRED -> desired != null && desired.values().stream().allMatch(PlainText::isSingleLine);
                default -> true;
            };
        }
    }
}
