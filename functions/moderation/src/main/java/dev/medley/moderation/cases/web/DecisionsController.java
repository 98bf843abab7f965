package dev.medley.moderation.cases.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import dev.medley.moderation.cases.Appeal;
import dev.medley.moderation.cases.AppealService;
import dev.medley.moderation.cases.AppealState;
import dev.medley.moderation.cases.DecisionRepository;
import dev.medley.moderation.cases.DecisionService;
import dev.medley.moderation.cases.ModerationDecision;
import dev.medley.moderation.cases.web.BulkDecisionView.BulkOutcomeView;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import java.net.URI;
import java.util.List;
import java.util.UUID;

@Controller("/api/moderation")
@Tag(name = "Decisions and appeals", description = "Why something was done, and what its author says against it")
class DecisionsController {

    private final DecisionService decisions;
    private final DecisionRepository repository;
    private final AppealService appeals;
    private final CaseDetails details;

    DecisionsController(
            DecisionService decisions, DecisionRepository repository, AppealService appeals, CaseDetails details) {
        this.decisions = decisions;
        this.repository = repository;
        this.appeals = appeals;
        this.details = details;
    }

    @Get("/decisions")
    @Access("decision:read:own")
    @Operation(operationId = "listDecisions", summary = "What was decided about what one wrote, newest first")
    @ApiResponse(responseCode = "200", description = "A page of statements of reasons")
    PageView<DecisionView> list(PageRequest page, Caller caller) {
        Page<ModerationDecision> some = repository.list(caller.accountId(), page);
        return PageView.of(new Page<>(details.views(some.items()), some.nextCursor()), view -> view);
    }

    @Get("/decisions/{id}")
    @Access("decision:read:own")
    @Operation(operationId = "readDecision", summary = "One decision about what one wrote")
    @ApiResponse(responseCode = "200", description = "The statement of reasons")
    @Problems("decision-unknown")
    DecisionView read(UUID id, Caller caller) {
        return details.views(List.of(decisions.find(id, caller.accountId()))).getFirst();
    }

    @Post("/decisions/{id}/appeal")
    @Access("appeal:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "appealDecision",
            summary = "Say why a decision is wrong",
            description = "Once, within thirty days. Somebody else decides than who decided first.")
    @ApiResponse(responseCode = "201", description = "The appeal")
    @Problems({"appeal-exists", "appeal-late", "decision-not-appealable", "decision-undone", "decision-unknown"})
    HttpResponse<AppealView> appeal(UUID id, @Valid @Body AppealRequest request, Caller caller) {
        Appeal appeal = appeals.appeal(caller.accountId(), id, request.text().strip());
        return HttpResponse.created(AppealView.of(appeal), URI.create("/api/moderation/decisions/" + id));
    }

    @Get("/appeals{?state}")
    @Access("moderation:read:all")
    @Operation(
            operationId = "listAppeals",
            summary = "Appeals with what they are against, oldest first; those that wait unless a state is named")
    @ApiResponse(responseCode = "200", description = "A page of appeals")
    PageView<AppealedDecisionView> appeals(
            @QueryValue(defaultValue = "open") @Pattern(regexp = "open|upheld|rejected") String state,
            PageRequest page) {
        Page<Appeal> some = repository.appeals(AppealState.of(state), page);
        return PageView.of(new Page<>(details.appealed(some.items()), some.nextCursor()), view -> view);
    }

    @Post("/appeals/{id}/decision")
    @Access("moderation:decide:all")
    @Operation(
            operationId = "decideAppeal",
            summary = "Decide an appeal",
            description =
                    "One that is upheld takes back all that the decision did: the thing can be seen again, the strike and "
                            + "what followed from it are gone.")
    @ApiResponse(responseCode = "200", description = "The appeal")
    @Problems({"appeal-decided", "appeal-own", "appeal-unknown"})
    AppealView decide(UUID id, @Valid @Body AppealDecisionRequest request, AuditContext context) {
        return AppealView.of(appeals.decide(
                context, id, request.outcome().equals("upheld"), request.note().strip()));
    }

    @Post("/bulk-decisions")
    @Access("moderation:decide:all")
    @Operation(
            operationId = "decideModerationCases",
            summary = "Decide up to 100 cases alike",
            description = "Each by itself: one that cannot be decided stops no other.")
    @ApiResponse(responseCode = "200", description = "What became of each")
    BulkDecisionView decideAll(@Valid @Body BulkDecisionRequest request, AuditContext context) {
        return new BulkDecisionView(request.caseIds().stream()
                .distinct()
                .map(id -> decideOne(id, request, context))
                .toList());
    }

    private BulkOutcomeView decideOne(UUID id, BulkDecisionRequest request, AuditContext context) {
        Integer read = request.versions() == null ? null : request.versions().get(id);
        try {
            ModerationDecision decision = decisions.decide(
                    context, id, request.decision().toOrder(), version -> read == null || read == version);
            return new BulkOutcomeView(id, decision.id(), null);
        } catch (Refusal refusal) {
            return new BulkOutcomeView(id, null, refusal.code());
        }
    }
}
