package dev.medley.devices.experiments;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Two releases compared on two parts of a group.
 *
 * @param controlReleaseId null where the other part stays as it is
 * @param verdict what was found at the end; null before
 */
public record Experiment(
        UUID id,
        String name,
        UUID groupId,
        UUID releaseId,
        @Nullable UUID controlReleaseId,
        UUID treatmentGroupId,
        UUID controlGroupId,
        List<Guard> guards,
        int leastDevices,
        boolean concluded,
        @Nullable Verdict verdict,
        UUID rolloutId,
        @Nullable UUID controlRolloutId,
        Instant createdAt) {

    public Experiment {
        guards = List.copyOf(guards);
    }

    /** A metric that must not get worse by more than a share. */
    @Serdeable
    @Schema(name = "ExperimentGuard")
    public record Guard(
            @NotNull @Pattern(regexp = "[a-z][A-Za-z0-9_]{0,63}") @Schema(example = "crashFreeHours")
            String metric,

            boolean higherIsBetter,
            @Min(0) @Max(100) int mostLossPercent) {}

    /** What the devices of one part measured: each counts once, with its mean. */
    public record Sample(int devices, double mean, double deviation) {}

    /** What is found out about a guard. */
    @Serdeable
    public enum Finding {
        /** It is worse than it may be, and that is no chance. */
        @JsonProperty("broken")
        BROKEN,
        /** It is not worse than it may be, and that is no chance. */
        @JsonProperty("kept")
        KEPT,
        @JsonProperty("undecided")
        UNDECIDED,
        @JsonProperty("not-enough-devices")
        NOT_ENOUGH_DEVICES
    }

    /** A guard with the figures that its finding comes of; what is lost is in per cent of the control, with its 95 % interval. */
    @Serdeable
    @Schema(name = "GuardFinding")
    public record GuardFinding(
            String metric,
            int treatmentDevices,
            double treatmentMean,
            int controlDevices,
            double controlMean,
            double lossPercent,
            double lossFrom,
            double lossTo,
            Finding finding) {}

    /** What is found out about all of them. */
    @Serdeable
    @Schema(name = "ExperimentVerdict")
    public record Verdict(Finding finding, List<GuardFinding> guards) {}
}
