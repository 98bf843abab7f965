package dev.medley.devices.ddi.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.devices.ddi.Deployment;
import dev.medley.devices.ddi.Deployment.DeltaFile;
import dev.medley.devices.ddi.Deployment.DeploymentFile;
import dev.medley.devices.ddi.Deployment.Hashes;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.extensions.Extension;
import io.swagger.v3.oas.annotations.extensions.ExtensionProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Answers as hawkBit's clients read them: HAL, without what there is none of. */
final class DdiAnswers {

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

            @JsonProperty("_links") Map<String, DdiLink> links) {}

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

    @Serdeable
    record AutoConfirm(boolean active) {}

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
                new ActionHistory(deployment.status().name().toUpperCase(Locale.ROOT), deployment.messages()));
    }

    private static List<DdiChunk> chunks(Deployment deployment, String controllerId, DdiLinks links) {
        Map<UUID, DdiChunk> chunks = new LinkedHashMap<>();
        for (DeploymentFile file : deployment.files()) {
            chunks.computeIfAbsent(
                            file.moduleId(),
                            _ -> new DdiChunk(file.part(), file.moduleVersion(), file.moduleName(), new ArrayList<>()))
                    .artifacts()
                    .add(new DdiArtifact(
                            file.fileName(),
                            DdiHashes.of(file.hashes()),
                            file.sizeBytes(),
                            delta(file.delta(), controllerId, links),
                            links.of(controllerId, file)));
        }
        return List.copyOf(chunks.values());
    }

    private static @Nullable DdiDelta delta(@Nullable DeltaFile delta, String controllerId, DdiLinks links) {
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
