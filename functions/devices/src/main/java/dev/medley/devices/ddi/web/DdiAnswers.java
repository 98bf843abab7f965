package dev.medley.devices.ddi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.devices.ddi.Deployment;
import dev.medley.devices.ddi.Deployment.DeltaFile;
import dev.medley.devices.ddi.Deployment.DeploymentFile;
import dev.medley.devices.ddi.Deployment.Hashes;
import dev.medley.devices.registry.DeviceStates.Consent;
import dev.medley.devices.rollouts.DeviceAction.ActionStatus;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers as hawkBit's clients read them: HAL, without what there is none of. */
final class DdiAnswers {

    private static final int MOST_MESSAGES = 100;

    private DdiAnswers() {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Base(DdiConfig config, @JsonProperty("_links") Map<String, DdiLink> links) {}

    @Serdeable
    record DdiConfig(DdiPolling polling) {}

    @Serdeable
    record DdiPolling(String sleep) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DeploymentBase(
            String id,

            @Nullable
            @Schema(
                    extensions =
                            @Extension(
                                    name = "x-may-be-missing",
                                    properties =
                                            @ExtensionProperty(name = "where", value = "the device is asked first")))
            DdiDeployment deployment,

            @Nullable
            @Schema(
                    extensions =
                            @Extension(
                                    name = "x-may-be-missing",
                                    properties = @ExtensionProperty(name = "where", value = "the device is not asked")))
            DdiDeployment confirmation,

            @Nullable
            @Schema(
                    extensions =
                            @Extension(
                                    name = "x-may-be-missing",
                                    properties =
                                            @ExtensionProperty(
                                                    name = "where",
                                                    value = "none is asked for, or nothing was said yet")))
            ActionHistory actionHistory) {}

    @Serdeable
    record ActionHistory(String status, List<String> messages) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DdiDeployment(
            String download,
            String update,

            @Nullable
            @Schema(
                    extensions =
                            @Extension(
                                    name = "x-may-be-missing",
                                    properties = @ExtensionProperty(name = "where", value = "there is no window")))
            String maintenanceWindow,

            List<DdiChunk> chunks) {}

    @Serdeable
    record DdiChunk(String part, String version, String name, List<DdiArtifact> artifacts) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record DdiArtifact(
            String filename,
            DdiHashes hashes,
            long size,

            @Nullable
            @Schema(
                    extensions =
                            @Extension(
                                    name = "x-may-be-missing",
                                    properties =
                                            @ExtensionProperty(
                                                    name = "where",
                                                    value = "there is none from what the device has")))
            DdiDelta delta,

            @JsonProperty("_links") Map<String, DdiLink> links) {

        static DdiArtifact of(DeploymentFile file, String controllerId, DdiLinks links) {
            return new DdiArtifact(
                    file.fileName(),
                    DdiHashes.of(file.hashes()),
                    file.sizeBytes(),
                    difference(file.delta(), controllerId, links),
                    links.of(controllerId, file));
        }
    }

    /** The difference from what the device has; clients that do not know it fetch the whole file. */
    @Serdeable
    record DdiDelta(
            String format,
            DdiHashes hashes,
            long size,
            String fromSha256,
            @JsonProperty("_links") Map<String, DdiLink> links) {}

    @Serdeable
    record DdiHashes(String sha1, String md5, String sha256) {
        static DdiHashes of(Hashes hashes) {
            return new DdiHashes(hashes.sha1(), hashes.md5(), hashes.sha256());
        }
    }

    @Serdeable
    record CancelAction(String id, StopTarget cancelAction) {}

    @Serdeable
    record StopTarget(String stopId) {}

    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ConfirmationBase(
            AutoConfirm autoConfirm, @JsonProperty("_links") Map<String, DdiLink> links) {}

    /** Whether updates have consent already; the last three where they have. */
    @Serdeable
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record AutoConfirm(
            boolean active,

            @Nullable
            @Schema(
                    extensions =
                            @Extension(
                                    name = "x-may-be-missing",
                                    properties = @ExtensionProperty(name = "where", value = "it is not active")))
            String initiator,

            @Nullable
            @Schema(
                    extensions =
                            @Extension(
                                    name = "x-may-be-missing",
                                    properties = @ExtensionProperty(name = "where", value = "it is not active")))
            String remark,

            @Nullable
            @Schema(
                    description = "Milliseconds since 1970",
                    extensions =
                            @Extension(
                                    name = "x-may-be-missing",
                                    properties = @ExtensionProperty(name = "where", value = "it is not active")))
            Long activatedAt) {

        static AutoConfirm of(Optional<Consent> consent) {
            return consent.map(given -> new AutoConfirm(
                            true, given.by(), given.remark(), given.at().toEpochMilli()))
                    .orElseGet(() -> new AutoConfirm(false, null, null, null));
        }
    }

    static DeploymentBase of(Deployment deployment, String controllerId, DdiLinks links, boolean confirms) {
        String mode = deployment.forced() ? "forced" : "attempt";
        Boolean open = deployment.windowOpen();
        DdiDeployment content = new DdiDeployment(
                mode,
                open != null && !open ? "skip" : mode,
                open == null ? null : open ? "available" : "unavailable",
                chunks(deployment, controllerId, links));
        return new DeploymentBase(
                Integer.toString(deployment.number()),
                confirms ? null : content,
                confirms ? content : null,
                deployment.messages().isEmpty()
                        ? null
                        : new ActionHistory(status(deployment.status()), deployment.messages()));
    }

    /** How many of the last things that a device said are told: none unless it asks, all of a hundred below zero. */
    static int history(@Nullable Integer asked) {
        return asked == null ? 0 : asked < 0 ? MOST_MESSAGES : Math.min(asked, MOST_MESSAGES);
    }

    /** As hawkBit's actions call it. */
    private static String status(ActionStatus status) {
        return switch (status) {
            case AWAITING_CONFIRMATION -> "WAIT_FOR_CONFIRMATION";
            case SCHEDULED, RETRYING -> "SCHEDULED";
            case OFFERED -> "RUNNING";
            case CANCELLING -> "CANCELING";
            case SUCCEEDED -> "FINISHED";
            case FAILED -> "ERROR";
            case CANCELLED -> "CANCELED";
        };
    }

    private static List<DdiChunk> chunks(Deployment deployment, String controllerId, DdiLinks links) {
        Map<UUID, DdiChunk> chunks = new LinkedHashMap<>();
        for (DeploymentFile file : deployment.files()) {
            chunks.computeIfAbsent(
                            file.moduleId(),
                            _ -> new DdiChunk(file.part(), file.moduleVersion(), file.moduleName(), new ArrayList<>()))
                    .artifacts()
                    .add(DdiArtifact.of(file, controllerId, links));
        }
        return List.copyOf(chunks.values());
    }

    private static @Nullable DdiDelta difference(@Nullable DeltaFile delta, String controllerId, DdiLinks links) {
        return delta == null
                ? null
                : new DdiDelta(
                        "bsdiff",
                        DdiHashes.of(delta.hashes()),
                        delta.sizeBytes(),
                        delta.fromSha256(),
                        Map.of("download-http", links.delta(controllerId, delta.id())));
    }
}
