package dev.medley.devices.rollouts;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.kernel.PlainText;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How a release is to come to devices. */
@Serdeable
@Schema(
        name = "RolloutPlan",
        description = "For which devices, in which stages, how fast, and what to do when it goes wrong")
public record RolloutPlan(
        @Nullable @Size(max = 2000) @Schema(description = "RSQL, as for lists of devices")
        String filter,

        @Nullable @Schema(description = "Only devices in this group or below it")
        UUID groupId,

        @Nullable @Schema(description = "Only this device") UUID deviceId,

        @NotNull @Size(min = 1, max = 20) List<@NotNull @Valid Stage> stages,

        @Nullable
        @Min(1)
        @Max(100_000)
        @Schema(description = "So many devices are offered it in a minute at most; left out, all of a stage")
        Integer devicesPerMinute,

        @Schema(description = "Whether devices install it without asking anybody")
        boolean forced,

        @Schema(description = "Whether somebody at the device has to agree first")
        boolean confirmation,

        @Schema(description = "Whether a second person has to approve it before it begins")
        boolean approval,

        @Nullable @Valid Window window,
        @Nullable @Valid Retry retry,

        @Nullable
        @Min(5)
        @Max(43_200)
        @Schema(description = "A device that says nothing for so long has failed; a day unless said otherwise")
        Integer timeoutMinutes,

        @Nullable Instant startsAt,
        @Nullable Instant endsAt,

        @Schema(
                description =
                        "Whether devices that fit later join the last stage, until it ends; that one then has all that"
                                + " remain")
        boolean continuous,

        @Nullable
        @Min(1)
        @Max(1_000_000)
        @Schema(description = "How many devices it may have with those that join later")
        Integer mostDevices) {

    private static final int DAY = 1_440;
    private static final int WHOLE = 100;

    public RolloutPlan {
        stages = List.copyOf(stages);
    }

    /** Brings devices back at once, all in one stage; only those of a group or one device, where it says so. */
    static RolloutPlan back(
            @Nullable UUID groupId, @Nullable UUID deviceId, boolean approval, @Nullable Integer timeoutMinutes) {
        return new RolloutPlan(
                null,
                groupId,
                deviceId,
                List.of(new Stage("all", null, null, null, 100, 100, OnError.PAUSE, AfterSuccess.NEXT)),
                null,
                true,
                false,
                approval,
                null,
                null,
                timeoutMinutes,
                null,
                null,
                false,
                null);
    }

    /** After how many minutes a silent device has failed. */
    public int silenceMinutes() {
        return timeoutMinutes == null ? DAY : timeoutMinutes;
    }

    /** Whether devices that fit later have a stage to join: the last one, where that has all that remain. */
    boolean canBeContinuous() {
        Stage last = stages.getLast();
        return last.percent() == null && last.devices() == null && last.groupId() == null;
    }

    /** Whether each stage has at most one of a share, a number and a group, and all shares are a whole at most. */
    boolean hasClearStages() {
        int percent = stages.stream()
                .mapToInt(stage -> stage.percent() == null ? 0 : stage.percent())
                .sum();
        return percent <= WHOLE
                && stages.stream().map(Stage::name).allMatch(name -> !name.isBlank() && PlainText.isSingleLine(name))
                && stages.stream()
                        .allMatch(stage -> (stage.percent() == null ? 0 : 1)
                                        + (stage.devices() == null ? 0 : 1)
                                        + (stage.groupId() == null ? 0 : 1)
                                <= 1);
    }

    /** What is to be done when too many devices of a stage fail. */
    @Serdeable
    public enum OnError {
        @JsonProperty("pause")
        PAUSE,
        @JsonProperty("stop")
        STOP
    }

    /** What follows when enough devices of a stage have it. */
    @Serdeable
    public enum AfterSuccess {
        @JsonProperty("next")
        NEXT,
        /** Somebody looks at it first, and has it go on. */
        @JsonProperty("check")
        CHECK
    }

    /** One of its stages: a share of all devices, a number, those of a group, or all that remain. */
    @Serdeable
    @Schema(
            name = "RolloutStagePlan",
            description =
                    "One of `percent`, `devices` and `groupId`, or none for all that remain. Devices that no stage takes are"
                            + " not updated, and counted as `no-stage` under `excluded`.")
    public record Stage(
            @NotNull @Size(min = 1, max = 100) String name,

            @Nullable
            @Min(1)
            @Max(100)
            @Schema(description = "So many per cent of all devices of the rollout, rounded up")
            Integer percent,

            @Nullable @Min(1) @Max(1_000_000) @Schema(description = "So many devices")
            Integer devices,

            @Nullable @Schema(description = "Those of this group or below it that no stage before has")
            UUID groupId,

            @Min(1) @Max(100) @Schema(description = "The next stage begins when so many per cent have it")
            int successThreshold,

            @Min(1) @Max(100) @Schema(description = "When so many per cent have failed, no more are offered it")
            int errorThreshold,

            @NotNull OnError onError,
            @NotNull AfterSuccess afterSuccess) {}

    /** Between which times of the device's day it is offered. */
    @Serdeable
    @Schema(name = "RolloutWindow")
    public record Window(
            @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") @Schema(example = "22:00")
            String from,

            @NotNull @Pattern(regexp = "([01][0-9]|2[0-3]):[0-5][0-9]") @Schema(example = "05:00")
            String to) {}

    /** How often a device tries again, each time after twice as long. */
    @Serdeable
    @Schema(name = "RolloutRetry")
    public record Retry(
            @Min(1) @Max(10) int most,
            @Min(1) @Max(1440) int backoffMinutes,

            @NotNull
            @Size(max = 50)
            @Schema(description = "Only after one of these codes; none for all. -1 is a device that said nothing.")
            List<@NotNull Integer> codes) {

        public Retry {
            codes = List.copyOf(codes);
        }
    }
}
