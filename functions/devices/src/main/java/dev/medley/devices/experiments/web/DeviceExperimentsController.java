package dev.medley.devices.experiments.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.devices.experiments.Experiment;
import dev.medley.devices.experiments.Experiment.Guard;
import dev.medley.devices.experiments.Experiment.Verdict;
import dev.medley.devices.experiments.ExperimentRepository;
import dev.medley.devices.experiments.ExperimentService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/device-experiments")
@Tag(name = "Rollouts")
class DeviceExperimentsController {

    private final ExperimentService service;
    private final ExperimentRepository repository;

    DeviceExperimentsController(ExperimentService service, ExperimentRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("rollout:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createDeviceExperiment",
            summary = "Compare a release with another, or with what devices have, on two parts of a group",
            description =
                    "The parts are drawn by chance and get groups of their own below it. Guards are metrics of heartbeats; "
                            + "when one is broken the release is stopped within the hour.")
    @ApiResponse(responseCode = "201", description = "The experiment")
    @Problems({
        "group-name-taken",
        "group-too-deep",
        "group-unknown",
        "groups-full",
        "quota-exceeded",
        "release-not-published",
        "release-unknown"
    })
    HttpResponse<DeviceExperimentView> create(@Valid @Body DeviceExperimentRequest request, AuditContext context) {
        Experiment experiment = service.create(context, request.draft());
        return HttpResponse.created(view(experiment), URI.create("/api/device-experiments/" + experiment.id()));
    }

    @Get
    @Access("rollout:read:all")
    @Operation(operationId = "listDeviceExperiments", summary = "All experiments, newest first")
    @ApiResponse(
            responseCode = "200",
            description = "A page of experiments, with the verdicts of those that are concluded")
    PageView<DeviceExperimentView> list(PageRequest page) {
        return PageView.of(
                repository.list(page), experiment -> DeviceExperimentView.of(experiment, experiment.verdict()));
    }

    @Get("/{id}")
    @Access("rollout:read:all")
    @Operation(operationId = "readDeviceExperiment", summary = "One experiment, and what is found out up to now")
    @ApiResponse(responseCode = "200", description = "The experiment with its verdict and the figures behind it")
    @Problems("device-experiment-unknown")
    DeviceExperimentView read(UUID id) {
        return view(service.find(id));
    }

    @Post("/{id}/conclusion")
    @Access("rollout:write:all")
    @Operation(
            operationId = "concludeDeviceExperiment",
            summary = "End an experiment with what is found out; its devices keep what they have")
    @ApiResponse(responseCode = "200", description = "The experiment with its verdict")
    @Problems({"device-experiment-unknown", "experiment-concluded"})
    DeviceExperimentView conclude(UUID id, AuditContext context) {
        return view(service.conclude(context, id));
    }

    private DeviceExperimentView view(Experiment experiment) {
        return DeviceExperimentView.of(experiment, service.verdict(experiment));
    }

    @Serdeable
    @Schema(name = "DeviceExperimentRequest")
    record DeviceExperimentRequest(
            @NotBlank @Size(max = 100) @SingleLine String name,
            @NotNull UUID groupId,
            @NotNull UUID releaseId,

            @Nullable @Schema(description = "Left out, the other part stays as it is")
            UUID controlReleaseId,

            @Min(1) @Max(99) @Schema(description = "How much of the group gets the release")
            int percent,

            @NotNull @Size(min = 1, max = 10) List<@NotNull @Valid Guard> guards,

            @Min(5) @Max(100_000) @Schema(description = "With fewer devices in a part nothing is said")
            int leastDevices) {

        ExperimentService.Draft draft() {
            return new ExperimentService.Draft(
                    name.strip(), groupId, releaseId, controlReleaseId, percent, guards, leastDevices);
        }
    }

    @Serdeable
    @Schema(name = "DeviceExperiment")
    record DeviceExperimentView(
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

        static DeviceExperimentView of(Experiment experiment, @Nullable Verdict verdict) {
            return new DeviceExperimentView(
                    experiment.id(),
                    experiment.name(),
                    experiment.groupId(),
                    experiment.releaseId(),
                    experiment.controlReleaseId(),
                    experiment.treatmentGroupId(),
                    experiment.controlGroupId(),
                    experiment.guards(),
                    experiment.leastDevices(),
                    experiment.concluded(),
                    verdict,
                    experiment.rolloutId(),
                    experiment.controlRolloutId(),
                    experiment.createdAt());
        }
    }
}
