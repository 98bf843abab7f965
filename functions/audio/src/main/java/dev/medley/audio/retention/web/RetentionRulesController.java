package dev.medley.audio.retention.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audio.retention.RetentionRule;
import dev.medley.audio.retention.RetentionRuleService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;

@Controller("/api/audio/retention-rules")
@Tag(name = "Retention rules", description = "What becomes of old recordings")
class RetentionRulesController {

    private final RetentionRuleService service;

    RetentionRulesController(RetentionRuleService service) {
        this.service = service;
    }

    @Post
    @Access("recording:write:own")
    @Idempotent
    @Operation(
            operationId = "createRetentionRule",
            summary = "Have recordings thrown away or deleted when they are old",
            description =
                    "A rule is applied every hour, a new or changed one after an hour at the earliest. It is about "
                            + "files of which every version is old. What is held is left alone.")
    @ApiResponse(responseCode = "201", description = "The rule")
    @Problems("retention-rules-full")
    HttpResponse<RetentionRuleView> create(Caller caller, @Valid @Body NewRetentionRule request) {
        RetentionRule rule = service.create(caller.accountId(), request.terms());
        return HttpResponse.created(RetentionRuleView.of(rule), URI.create("/api/audio/retention-rules/" + rule.id()));
    }

    @Get
    @Access("recording:read:own")
    @Operation(operationId = "listRetentionRules", summary = "The caller's rules, newest first")
    @ApiResponse(responseCode = "200", description = "A page of rules")
    PageView<RetentionRuleView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), page), RetentionRuleView::of);
    }

    @Get("/{id}")
    @Access("recording:read:own")
    @Operation(operationId = "readRetentionRule", summary = "One rule")
    @ApiResponse(responseCode = "200", description = "The rule")
    @Problems("retention-rule-unknown")
    HttpResponse<RetentionRuleView> read(Caller caller, UUID id) {
        return answer(service.find(id, caller.accountId()));
    }

    @Get("/{id}/matches")
    @Access("recording:read:own")
    @Operation(operationId = "previewRetentionRule", summary = "What a rule would be applied to now")
    @ApiResponse(responseCode = "200", description = "How many recordings, versions counted, and a page of them")
    @Problems("retention-rule-unknown")
    RetentionMatchesView matches(Caller caller, UUID id, PageRequest page) {
        return RetentionMatchesView.of(service.preview(id, caller.accountId(), page));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("recording:write:own")
    @Operation(operationId = "changeRetentionRule", summary = "Change a rule")
    @ApiResponse(responseCode = "200", description = "The rule")
    @Problems("retention-rule-unknown")
    HttpResponse<RetentionRuleView> change(
            Caller caller, UUID id, @Valid @Body RetentionRulePatch patch, IfMatch ifMatch) {
        return answer(service.change(id, caller.accountId(), patch::applyTo, ifMatch));
    }

    @Delete("/{id}")
    @Access("recording:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteRetentionRule", summary = "Delete a rule; what it threw away stays in the trash")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("retention-rule-unknown")
    void delete(Caller caller, UUID id, IfMatch ifMatch) {
        service.remove(id, caller.accountId(), ifMatch);
    }

    private static HttpResponse<RetentionRuleView> answer(RetentionRule rule) {
        return VersionedResponse.of(RetentionRuleView.of(rule), rule.version());
    }
}
