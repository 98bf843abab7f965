package dev.medley.analytics.cohorts.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.analytics.cohorts.CohortRepository;
import dev.medley.analytics.cohorts.CohortService;
import dev.medley.analytics.cohorts.SavedCohort;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SingleLine;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;

@Controller("/api/analytics/cohorts")
@Tag(
        name = "Analytics cohorts",
        description = "People that questions can be about: chosen one by one, or by what they did")
class CohortsController {

    private final CohortService service;
    private final CohortRepository repository;

    CohortsController(CohortService service, CohortRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createCohort", summary = "Make a cohort, of a rule or of nobody so far")
    @ApiResponse(responseCode = "201", description = "The cohort, counted")
    @Problems({"cohort-invalid", "cohorts-full"})
    HttpResponse<SavedCohortView> create(Caller caller, @Valid @Body CohortRequest request) {
        return created(service.create(caller.accountId(), request.name().strip(), request.rule()));
    }

    @Get
    @Access("analytics:read:all")
    @Operation(operationId = "listCohorts", summary = "All cohorts, newest first")
    @ApiResponse(responseCode = "200", description = "A page of cohorts")
    PageView<SavedCohortView> list(PageRequest page) {
        return PageView.of(repository.list(page), SavedCohortView::of);
    }

    @Get("/{id}")
    @Access("analytics:read:all")
    @Operation(operationId = "readCohort", summary = "One cohort")
    @ApiResponse(responseCode = "200", description = "The cohort")
    @Problems("cohort-unknown")
    HttpResponse<SavedCohortView> read(UUID id) {
        return answer(service.find(id));
    }

    @Put("/{id}")
    @Access("analytics:read:all")
    @RateLimited(RateClass.SEARCH)
    @Operation(
            operationId = "changeCohort",
            summary = "Change one's own cohort; one of a rule is counted anew",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The cohort")
    @Problems({"cohort-invalid", "cohort-kind-fixed", "cohort-unknown"})
    HttpResponse<SavedCohortView> change(Caller caller, UUID id, @Valid @Body CohortRequest request, IfMatch ifMatch) {
        return answer(service.change(id, caller.accountId(), request.name().strip(), request.rule(), ifMatch));
    }

    @Delete("/{id}")
    @Access("analytics:read:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteCohort",
            summary = "Delete one's own cohort; questions about it cannot be asked any more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("cohort-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }

    @Serdeable
    @Schema(name = "CohortCopy")
    record CohortCopy(@NotBlank @Size(max = 100) @SingleLine String name) {}

    @Post("/{id}/copies")
    @Access("analytics:read:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "copyCohort",
            summary = "Keep who is in a cohort now",
            description = "The copy has no rule: whoever is in it stays, whatever they do.")
    @ApiResponse(responseCode = "201", description = "The copy")
    @Problems({"cohort-full", "cohort-unknown", "cohorts-full"})
    HttpResponse<SavedCohortView> copy(Caller caller, UUID id, @Valid @Body CohortCopy request) {
        return created(service.copy(id, caller.accountId(), request.name().strip()));
    }

    private static HttpResponse<SavedCohortView> created(SavedCohort cohort) {
        return HttpResponse.created(SavedCohortView.of(cohort), URI.create("/api/analytics/cohorts/" + cohort.id()));
    }

    private static HttpResponse<SavedCohortView> answer(SavedCohort cohort) {
        return VersionedResponse.of(SavedCohortView.of(cohort), cohort.version());
    }
}
