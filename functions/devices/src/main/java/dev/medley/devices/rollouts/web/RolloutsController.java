package dev.medley.devices.rollouts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.devices.FleetScope;
import dev.medley.devices.rollouts.Rollout;
import dev.medley.devices.rollouts.Rollout.RolloutStatus;
import dev.medley.devices.rollouts.RolloutPlan;
import dev.medley.devices.rollouts.RolloutRepository;
import dev.medley.devices.rollouts.RolloutService;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.http.VersionedResponse;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/rollouts")
@Tag(
        name = "Rollouts",
        description = "How releases come to devices: in stages, watched, and taken back where it goes wrong")
class RolloutsController {

    private final RolloutService service;
    private final RolloutRepository repository;

    RolloutsController(RolloutService service, RolloutRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("rollout:write:own")
    @Idempotent
    @Operation(
            operationId = "createRollout",
            summary = "Roll a published release out",
            description =
                    "A job finds the devices that it fits and puts them into stages; then it begins at its time, when a "
                            + "second person has approved it if it asks for that. Who operates a group rolls out to it, with its "
                            + "`groupId` in the plan, and sees and steers what is rolled out to it.")
    @ApiResponse(responseCode = "202", description = "The rollout, and the job that plans it")
    @Problems({
        "device-unknown",
        "filter-invalid",
        "group-unknown",
        "permission-missing",
        "quota-exceeded",
        "release-not-published",
        "release-unknown",
        "rollout-invalid"
    })
    HttpResponse<AcceptedJob> create(@Valid @Body RolloutRequest request, AuditContext context) {
        return accepted(service.create(context, request.name().strip(), request.releaseId(), request.plan()));
    }

    @Get("{?status}")
    @Access("rollout:read:own")
    @Operation(operationId = "listRollouts", summary = "The rollouts that the caller sees, newest first")
    @ApiResponse(responseCode = "200", description = "A page of rollouts, without their stages")
    PageView<RolloutView> list(Caller caller, @Nullable @QueryValue RolloutStatus status, PageRequest page) {
        return PageView.of(
                repository.list(FleetScope.toSeeRollouts(caller), status, page),
                rollout -> RolloutView.of(rollout, List.of()));
    }

    @Get("/{id}")
    @Access("rollout:read:own")
    @Operation(operationId = "readRollout", summary = "One rollout, and how far its stages are")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems("rollout-unknown")
    HttpResponse<RolloutView> read(Caller caller, UUID id) {
        Rollout rollout = service.find(id, FleetScope.toSeeRollouts(caller));
        return VersionedResponse.of(view(rollout), rollout.revision());
    }

    @Post("/{id}/decision")
    @Access("rollout:approve:all")
    @Operation(operationId = "decideRollout", summary = "Approve or deny a rollout that somebody else has made")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems({"rollout-status", "rollout-unknown", "second-person-required"})
    RolloutView decide(UUID id, @Valid @Body RolloutDecision request, AuditContext context) {
        return view(service.decide(context, id, request.approved(), reason(request.reason())));
    }

    @Post("/{id}/pause")
    @Access("rollout:write:own")
    @Operation(operationId = "pauseRollout", summary = "Offer it to no more devices for now")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems({"rollout-status", "rollout-unknown"})
    RolloutView pause(UUID id, @Valid @Body RolloutReason request, AuditContext context) {
        return view(service.pause(context, id, reason(request.reason())));
    }

    @Post("/{id}/resumption")
    @Access("rollout:write:own")
    @Operation(
            operationId = "resumeRollout",
            summary = "Have a paused rollout go on, or one whose stage was looked at",
            description = "Failures up to now do not count against its thresholds any more.")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems({"rollout-status", "rollout-unknown"})
    RolloutView resume(UUID id, AuditContext context) {
        return view(service.resume(context, id));
    }

    @Post("/{id}/stop")
    @Access("rollout:write:own")
    @Operation(
            operationId = "stopRollout",
            summary = "Stop it for good: no device is offered it any more, those that were are told to leave it")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems({"rollout-status", "rollout-unknown"})
    RolloutView stop(UUID id, @Valid @Body RolloutReason request, AuditContext context) {
        return view(service.stop(context, id, reason(request.reason())));
    }

    @Post("/{id}/retries")
    @Access("rollout:write:own")
    @Operation(operationId = "retryRollout", summary = "Offer it again to the devices that failed, and to no others")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems({"nothing-failed", "rollout-status", "rollout-unknown"})
    RolloutView retry(UUID id, AuditContext context) {
        return view(service.retryFailed(context, id));
    }

    @Post("/{id}/rollback")
    @Access("rollout:write:own")
    @Idempotent
    @Operation(
            operationId = "rollBackRollout",
            summary = "Bring the devices that have it back to what they had before",
            description =
                    "As a rollout of its own; the one that is undone stops. A device whose security floor is above what it "
                            + "had before stays as it is.")
    @ApiResponse(responseCode = "202", description = "The rollout that goes back, and the job that plans it")
    @Problems({"quota-exceeded", "rollout-status", "rollout-unknown"})
    HttpResponse<AcceptedJob> rollBack(UUID id, @Valid @Body RollbackRequest request, AuditContext context) {
        return accepted(service.rollBack(context, id, request.approval()));
    }

    private RolloutView view(Rollout rollout) {
        return RolloutView.of(rollout, repository.stages(rollout.id()));
    }

    private static HttpResponse<AcceptedJob> accepted(Rollout rollout) {
        return AcceptedResponse.of("/api/rollouts/" + rollout.id(), AcceptedJob.of(rollout.id(), rollout.jobId()));
    }

    private static String reason(@Nullable String reason) {
        return reason == null ? "" : reason.strip();
    }

    @Serdeable
    @Schema(name = "RolloutRequest")
    record RolloutRequest(
            @NotBlank @Size(max = 200) @SingleLine String name,
            @NotNull UUID releaseId,
            @NotNull @Valid RolloutPlan plan) {}

    @Serdeable
    record RolloutDecision(
            boolean approved,
            @Nullable @Size(max = 500) @SingleLine String reason) {}

    @Serdeable
    record RolloutReason(
            @Nullable @Size(max = 500) @SingleLine String reason) {}

    @Serdeable
    record RollbackRequest(
            @Schema(description = "Whether a second person has to approve it first")
            boolean approval) {}
}
