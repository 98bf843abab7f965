package dev.medley.analytics.cohorts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.cohorts.CohortRepository;
import dev.medley.analytics.cohorts.CohortService;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
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
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;

@Controller("/api/analytics/cohorts/{id}/members")
@Tag(name = "Analytics cohorts")
class CohortMembersController {

    private final CohortService service;
    private final CohortRepository repository;

    CohortMembersController(CohortService service, CohortRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(name = "CohortMembersChange")
    record CohortMembersChange(
            @NotNull
            @Size(max = 1000)
            @Schema(description = "Accounts, or visitors, to be put in; again changes nothing")
            List<@NotNull UUID> add,

            @NotNull
            @Size(max = 1000)
            @Schema(description = "Those to be taken out; whoever is not in it is left alone")
            List<@NotNull UUID> remove) {}

    @Serdeable
    @Schema(name = "CohortMember")
    record CohortMemberView(
            @Schema(description = "An account, or a visitor that is none")
            UUID personId) {}

    @Get
    @Access("analytics:read:all")
    @Operation(operationId = "listCohortMembers", summary = "Who is in a cohort")
    @ApiResponse(responseCode = "200", description = "A page of people")
    @Problems("cohort-unknown")
    PageView<CohortMemberView> list(UUID id, PageRequest page) {
        var _ = service.find(id);
        return PageView.of(repository.members(id, page), CohortMemberView::new);
    }

    @Post
    @Access("analytics:read:all")
    @Operation(
            operationId = "changeCohortMembers",
            summary = "Put people into one's own cohort that has no rule, or take them out")
    @ApiResponse(responseCode = "200", description = "The cohort")
    @Problems({"cohort-full", "cohort-has-rule", "cohort-unknown"})
    SavedCohortView change(Caller caller, UUID id, @Valid @Body CohortMembersChange request) {
        return SavedCohortView.of(service.changeMembers(id, caller.accountId(), request.add(), request.remove()));
    }
}
