package dev.medley.devices.operations.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.devices.FleetScope;
import dev.medley.devices.groups.GroupService;
import dev.medley.devices.operations.GroupOperation;
import dev.medley.devices.operations.OperationRepository;
import dev.medley.devices.operations.OperationRepository.Outcome;
import dev.medley.devices.operations.OperationRepository.Result;
import dev.medley.devices.operations.OperationService;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/device-groups/{id}/operations")
@Tag(name = "Device groups")
class OperationsController {

    private final OperationService service;
    private final OperationRepository repository;
    private final GroupService groups;

    OperationsController(OperationService service, OperationRepository repository, GroupService groups) {
        this.service = service;
        this.repository = repository;
        this.groups = groups;
    }

    @Post
    @Access("device:write:own")
    @Idempotent
    @Operation(
            operationId = "operateGroup",
            summary = "Change all devices of a group and of those below it, or tell them something")
    @ApiResponse(responseCode = "202", description = "The operation, and the job that does it")
    @Problems({"change-incomplete", "group-unknown", "quota-exceeded"})
    HttpResponse<AcceptedJob> create(UUID id, @Valid @Body GroupOperation.Change request, AuditContext context) {
        GroupOperation operation = service.request(context, id, request);
        return AcceptedResponse.of(
                "/api/device-groups/" + id + "/operations/" + operation.id(),
                AcceptedJob.of(operation.id(), operation.jobId()));
    }

    @Get
    @Access("device:read:own")
    @Operation(operationId = "listGroupOperations", summary = "The operations of a group, newest first")
    @ApiResponse(responseCode = "200", description = "A page of operations")
    @Problems("group-unknown")
    PageView<OperationView> list(Caller caller, UUID id, PageRequest page) {
        var _ = groups.find(id, FleetScope.toRead(caller));
        return PageView.of(repository.list(id, page), operation -> OperationView.of(operation, Map.of()));
    }

    @Get("/{operationId}")
    @Access("device:read:own")
    @Operation(operationId = "readGroupOperation", summary = "One operation, and how many devices it did what with")
    @ApiResponse(responseCode = "200", description = "The operation")
    @Problems({"group-unknown", "operation-unknown"})
    OperationView read(Caller caller, UUID id, UUID operationId) {
        return OperationView.of(
                service.find(id, operationId, FleetScope.toRead(caller)), repository.counts(operationId));
    }

    @Get("/{operationId}/results")
    @Access("device:read:own")
    @Operation(operationId = "listGroupOperationResults", summary = "What came of each device")
    @ApiResponse(responseCode = "200", description = "A page of results")
    @Problems({"group-unknown", "operation-unknown"})
    PageView<ResultView> results(Caller caller, UUID id, UUID operationId, PageRequest page) {
        GroupOperation operation = service.find(id, operationId, FleetScope.toRead(caller));
        return PageView.of(repository.results(operation.id(), null, page), ResultView::of);
    }

    @Serdeable
    @Schema(name = "GroupOperation")
    record OperationView(
            UUID id,
            GroupOperation.Change change,
            UUID jobId,
            @Schema(description = "Left at zero in lists") int done,
            int unchanged,
            int refused,
            Instant createdAt,
            @Nullable Instant finishedAt) {

        static OperationView of(GroupOperation operation, Map<Outcome, Integer> counts) {
            return new OperationView(
                    operation.id(),
                    operation.change(),
                    operation.jobId(),
                    counts.getOrDefault(Outcome.DONE, 0),
                    counts.getOrDefault(Outcome.UNCHANGED, 0),
                    counts.getOrDefault(Outcome.REFUSED, 0),
                    operation.createdAt(),
                    operation.finishedAt());
        }
    }

    @Serdeable
    @Schema(name = "GroupOperationResult")
    record ResultView(
            UUID deviceId, @Schema(example = "done") String outcome, String detail) {
        static ResultView of(Result result) {
            return new ResultView(result.deviceId(), result.outcome().name().toLowerCase(Locale.ROOT), result.detail());
        }
    }
}
