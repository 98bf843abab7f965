package dev.medley.moderation.rules.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.moderation.rules.CheckService;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.UUID;

@Controller("/api/moderation")
@Tag(name = "Moderation rules", description = "What the filter does to texts, and how good it is")
class ChecksController {

    private final CheckService service;

    ChecksController(CheckService service) {
        this.service = service;
    }

    @Post("/check")
    @Access("text:check:all")
    @Operation(
            operationId = "checkText",
            summary = "Have the filter look at a text",
            description = "The text is kept for thirty days, for feedback and for trying rules.")
    @ApiResponse(responseCode = "200", description = "What would become of it, and why")
    @Problems("place-unknown")
    TextCheckView check(@Valid @Body TextToCheck request, Caller caller) {
        return TextCheckView.of(
                service.check(caller.accountId(), request.place(), request.text(), request.accountId()));
    }

    @Post("/checks/{id}/feedback")
    @Access("text:check:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "sayOfTextCheck",
            summary = "Say whether the filter was right about a text",
            description = "right or wrong of a category that it found, missed of one that it did not find.")
    @ApiResponse(responseCode = "204", description = "It counts in the measure of the rule")
    @Problems({"filter-category-unknown", "finding-none", "text-check-unknown"})
    void say(UUID id, @Valid @Body CheckFeedback request, Caller caller) {
        service.say(caller.accountId(), id, request.category(), request.verdict());
    }

    @Get("/rule-quality{?days}")
    @Access("moderation-rule:read:all")
    @Operation(
            operationId = "readRuleQuality",
            summary = "How often each rule was right and wrong, the worst first",
            description = "By feedback on checks and by what became of texts that were held.")
    @ApiResponse(responseCode = "200", description = "The rules about whose findings somebody said something")
    RuleQualityView quality(@QueryValue(defaultValue = "30") @Min(1) @Max(365) int days) {
        return RuleQualityView.of(service.quality(days));
    }
}
