package dev.medley.moderation.rules.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.moderation.rules.CheckService;
import dev.medley.moderation.rules.PlaceRuleSet;
import dev.medley.moderation.rules.RuleRepository;
import dev.medley.moderation.rules.RuleService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/moderation/rules")
@Tag(name = "Moderation rules")
class RulesController {

    private final RuleService service;
    private final RuleRepository repository;
    private final CheckService checks;

    RulesController(RuleService service, RuleRepository repository, CheckService checks) {
        this.service = service;
        this.repository = repository;
        this.checks = checks;
    }

    @Get
    @Access("moderation-rule:read:all")
    @Operation(operationId = "listModerationRules", summary = "The rules of all places")
    @ApiResponse(responseCode = "200", description = "All places, by name")
    RuleSetsView list() {
        return new RuleSetsView(service.all().stream().map(RuleSetView::of).toList());
    }

    @Get("/{place}")
    @Access("moderation-rule:read:all")
    @Operation(operationId = "readModerationRules", summary = "The rules of a place")
    @ApiResponse(responseCode = "200", description = "The rules")
    @Problems("place-unknown")
    HttpResponse<RuleSetView> read(String place) {
        return answer(service.find(place));
    }

    @Put("/{place}")
    @Access("moderation-rule:write:all")
    @Operation(
            operationId = "replaceModerationRules",
            summary = "Say anew what holds in a place",
            description = "A new version, which every function uses within seconds.")
    @ApiResponse(responseCode = "200", description = "The rules")
    @Problems({"filter-category-unknown", "filter-word-invalid", "guideline-unpublished", "place-unknown"})
    HttpResponse<RuleSetView> replace(
            String place, @Valid @Body RuleSetChange request, IfMatch ifMatch, AuditContext context) {
        return answer(service.replace(context, request.of(place), ifMatch));
    }

    @Get("/{place}/versions")
    @Access("moderation-rule:read:all")
    @Operation(operationId = "listModerationRuleVersions", summary = "What held in a place, newest first")
    @ApiResponse(responseCode = "200", description = "A page of versions")
    PageView<RuleSetView> versions(String place, PageRequest page) {
        return PageView.of(repository.versions(place, page), RuleSetView::of);
    }

    @Post("/{place}/preview")
    @Access("moderation-rule:read:all")
    @Operation(
            operationId = "previewModerationRules",
            summary = "Try rules on the latest texts of a place; nothing is kept")
    @ApiResponse(responseCode = "200", description = "What would fare otherwise")
    @Problems({"filter-category-unknown", "filter-word-invalid", "place-unknown"})
    RulePreviewView preview(String place, @Valid @Body RulePreviewRequest request) {
        return RulePreviewView.of(checks.preview(place, request.rules()));
    }

    private static HttpResponse<RuleSetView> answer(PlaceRuleSet set) {
        return VersionedResponse.of(RuleSetView.of(set), (int) set.version());
    }
}
