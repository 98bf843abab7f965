package dev.medley.moderation.cases.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.SortFields;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.cases.CaseFile;
import dev.medley.moderation.cases.CaseFilter;
import dev.medley.moderation.cases.CaseRepository;
import dev.medley.moderation.cases.CaseService;
import dev.medley.moderation.cases.CaseSource;
import dev.medley.moderation.cases.CaseState;
import dev.medley.moderation.cases.DecisionService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/moderation/cases")
@Tag(name = "Moderation desk", description = "What moderators decide about")
class CasesController {

    private final CaseService service;
    private final CaseRepository repository;
    private final DecisionService decisions;
    private final CaseDetails details;
    private final Clock clock;

    CasesController(
            CaseService service,
            CaseRepository repository,
            DecisionService decisions,
            CaseDetails details,
            Clock clock) {
        this.service = service;
        this.repository = repository;
        this.decisions = decisions;
        this.details = details;
        this.clock = clock;
    }

    @Get("{?state,kind,category,source,authorId,claimed,late}")
    @Access("moderation:read:all")
    @Operation(
            operationId = "listModerationCases",
            summary = "The queue: by severity and reach unless sorted otherwise")
    @ApiResponse(responseCode = "200", description = "A page of cases")
    PageView<CaseView> list(
            @QueryValue(defaultValue = "open") @Pattern(regexp = "open|decided") String state,
            @Nullable @QueryValue @Pattern(regexp = "post|comment|meal|review|profile|content|shared-conversation")
                    String kind,
            @Nullable @QueryValue @Size(max = 40) String category,
            @Nullable @QueryValue @Pattern(regexp = "report|filter") String source,
            @Nullable @QueryValue UUID authorId,
            @Parameter(description = "Who works on it: me or nobody")
                    @Nullable
                    @QueryValue
                    @Pattern(regexp = "me|nobody")
                    String claimed,
            @Parameter(description = "true for those that were to be decided by now") @Nullable @QueryValue
                    Boolean late,
            @SortFields({"dueAt", "priority"}) PageRequest page,
            Caller caller) {
        Instant now = clock.instant();
        CaseFilter filter = new CaseFilter(
                CaseState.of(state),
                kind,
                category,
                source == null ? null : CaseSource.of(source),
                authorId,
                "me".equals(claimed) ? caller.accountId() : null,
                "nobody".equals(claimed) ? now : null,
                Boolean.TRUE.equals(late) ? now : null);
        PageRequest sorted = page.sort().isEmpty()
                ? new PageRequest(page.limit(), page.cursor(), List.of(new PageRequest.Sort("priority", true)))
                : page;
        return PageView.of(repository.list(filter, sorted), this::view);
    }

    @Get("/{id}")
    @Access("moderation:read:all")
    @Operation(operationId = "readModerationCase", summary = "A case with evidence, reports and decisions")
    @ApiResponse(responseCode = "200", description = "The case")
    @Problems("case-unknown")
    HttpResponse<CaseDetailView> read(UUID id) {
        CaseFile file = service.find(id);
        return VersionedResponse.of(details.of(file), file.version());
    }

    @Post("/{id}/claim")
    @Access("moderation:decide:all")
    @Operation(
            operationId = "claimModerationCase",
            summary = "Keep a case from others for a quarter of an hour",
            description = "Again, for another quarter.")
    @ApiResponse(responseCode = "200", description = "The case")
    @Problems({"case-claimed", "case-decided", "case-own", "case-unknown"})
    HttpResponse<CaseView> claim(UUID id, AuditContext context) {
        CaseFile file = service.claim(context, id);
        return VersionedResponse.of(view(file), file.version());
    }

    @Delete("/{id}/claim")
    @Access("moderation:decide:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "releaseModerationCase", summary = "Give a case back that one has claimed")
    @ApiResponse(responseCode = "204", description = "Others may work on it")
    @Problems({"case-claim-none", "case-unknown"})
    void release(UUID id, AuditContext context) {
        service.release(context, id);
    }

    @Post("/{id}/decision")
    @Access("moderation:decide:all")
    @Operation(
            operationId = "decideModerationCase",
            summary = "Decide a case",
            description =
                    "The author is told why, and may appeal; those who reported the thing are told what came of it. hide "
                            + "and remove add a strike, from which a warning, a limit or a suspension follows; warn leaves the thing; "
                            + "limit and suspend remove it. With If-Match only the case as it was read is decided. What was "
                            + "written anew since the latest evidence is not released: it is kept as evidence first (case-changed).")
    @ApiResponse(responseCode = "200", description = "The decision")
    @Problems({
        "account-protected",
        "action-template-other",
        "action-template-unknown",
        "case-changed",
        "case-claimed",
        "case-decided",
        "case-own",
        "case-reported",
        "case-unknown",
        "decision-masks-nothing",
        "decision-reason-missing",
        "guideline-unpublished",
        "precondition-failed"
    })
    DecisionView decide(UUID id, IfMatch ifMatch, @Valid @Body DecisionRequest request, AuditContext context) {
        return details.view(decisions.decide(context, id, request.toOrder(), ifMatch));
    }

    private CaseView view(CaseFile file) {
        return CaseView.of(file, clock.instant());
    }
}
