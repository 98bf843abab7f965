package dev.medley.flags.changes.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.flags.changes.ChangeApplication;
import dev.medley.flags.changes.ChangeRepository;
import dev.medley.flags.changes.ChangeService;
import dev.medley.flags.changes.ChangeStatus;
import dev.medley.flags.changes.FlagChange;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/admin/flag-changes")
@Tag(name = "Flag administration")
class ChangesController {

    private final ChangeService service;
    private final ChangeApplication application;
    private final ChangeRepository repository;

    ChangesController(ChangeService service, ChangeApplication application, ChangeRepository repository) {
        this.service = service;
        this.application = application;
        this.repository = repository;
    }

    @Get("{?flag,status}")
    @Access("flag:read:all")
    @Operation(operationId = "listFlagChanges", summary = "Changes that wait or waited, newest first")
    @ApiResponse(responseCode = "200", description = "A page of changes")
    PageView<ChangeView> list(
            @Nullable @QueryValue @Size(max = 100) String flag,
            @Nullable
                    @QueryValue
                    @Parameter(
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {
                                                "requested",
                                                "scheduled",
                                                "applied",
                                                "rejected",
                                                "withdrawn",
                                                "failed"
                                            }))
                    ChangeStatus status,
            PageRequest page) {
        return PageView.of(repository.list(new ChangeRepository.Filter(flag, status), page), ChangeView::of);
    }

    @Post
    @Access(value = "flag:write:all", stepUp = true)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "requestFlagChange",
            summary = "Have a targeting changed at a time, or once somebody has approved it",
            description =
                    "Changes that are scheduled for one flag follow each other; a change made meanwhile in another "
                            + "way makes them fail.")
    @ApiResponse(responseCode = "201", description = "The change")
    @Problems({
        "flag-archived",
        "flag-changes-full",
        "flag-environment-unknown",
        "flag-invalid",
        "flag-unknown",
        "precondition-failed"
    })
    HttpResponse<ChangeView> request(@Valid @Body ChangeRequest request, AuditContext context) {
        FlagChange change = service.request(context, request.toNewChange());
        return HttpResponse.created(ChangeView.of(change), URI.create("/api/admin/flag-changes/" + change.id()));
    }

    @Get("/{id}")
    @Access("flag:read:all")
    @Operation(operationId = "readFlagChange", summary = "One change")
    @ApiResponse(responseCode = "200", description = "The change")
    @Problems("flag-change-unknown")
    ChangeView read(UUID id) {
        return ChangeView.of(service.find(id));
    }

    @Post("/{id}/approval")
    @Access(value = "flag:approve:all", stepUp = true)
    @Operation(
            operationId = "approveFlagChange",
            summary = "Approve what somebody else has asked for",
            description = "It is applied at once, or when its time comes.")
    @ApiResponse(responseCode = "200", description = "The change")
    @Problems({
        "experiment-running",
        "flag-archived",
        "flag-change-closed",
        "flag-change-outdated",
        "flag-change-unauthorized",
        "flag-change-unknown",
        "flag-invalid",
        "own-flag-change"
    })
    ChangeView approve(UUID id, AuditContext context) {
        return ChangeView.of(application.approve(context, id));
    }

    @Post("/{id}/rejection")
    @Access(value = "flag:approve:all", stepUp = true)
    @Operation(operationId = "rejectFlagChange", summary = "Reject a change that waits")
    @ApiResponse(responseCode = "200", description = "The change")
    @Problems({"flag-change-closed", "flag-change-unknown"})
    ChangeView reject(UUID id, AuditContext context) {
        return ChangeView.of(service.reject(context, id));
    }

    @Post("/{id}/withdrawal")
    @Access(value = "flag:write:all", stepUp = true)
    @Operation(operationId = "withdrawFlagChange", summary = "Withdraw a change that waits")
    @ApiResponse(responseCode = "200", description = "The change")
    @Problems({"flag-change-closed", "flag-change-unknown"})
    ChangeView withdraw(UUID id, AuditContext context) {
        return ChangeView.of(service.withdraw(context, id));
    }
}
