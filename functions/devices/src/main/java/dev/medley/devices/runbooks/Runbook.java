package dev.medley.devices.runbooks;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is done by itself when a device has an error. */
public record Runbook(
        UUID id,
        String name,
        Trigger trigger,
        List<Step> steps,
        int cooldownMinutes,
        boolean enabled,
        int version,
        Instant createdAt) {

    static final int MOST = 100;

    public Runbook {
        steps = List.copyOf(steps);
    }

    /** Which errors it is for; what is left out is not asked about. */
    @Serdeable
    @Schema(name = "RunbookTrigger", description = "Which errors it is for; what is left out is not asked about")
    public record Trigger(
            @Nullable @Pattern(regexp = "[0-9a-f]{32}") String fingerprint,

            @Nullable @Pattern(regexp = "error|crash|reboot")
            String kind,

            @Nullable @Size(min = 1, max = 200) String titleContains,
            @Nullable @Size(min = 1, max = 60) String version) {

        boolean takes(String errorFingerprint, String errorKind, String title, String errorVersion) {
            return (fingerprint == null || fingerprint.equals(errorFingerprint))
                    && (kind == null || kind.equals(errorKind))
                    && (titleContains == null
                            || title.toLowerCase(Locale.ROOT).contains(titleContains.toLowerCase(Locale.ROOT)))
                    && (version == null || version.equals(errorVersion));
        }
    }

    /** What is done. */
    @Serdeable
    public enum Step {
        @JsonProperty("collect-logs")
        COLLECT_LOGS,
        @JsonProperty("self-test")
        SELF_TEST,
        @JsonProperty("reboot")
        REBOOT,
        /** The update that failed last is offered again. */
        @JsonProperty("retry-update")
        RETRY_UPDATE,
        /** It goes back to what it had before its last update, unless its floor forbids it. */
        @JsonProperty("roll-back")
        ROLL_BACK,
        /** It gets the tag {@code needs-attention}, for groups and rollouts to know it by. */
        @JsonProperty("flag")
        FLAG
    }
}
