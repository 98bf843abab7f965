package dev.medley.predictions.consents.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.predictions.consents.EmotionConsent;
import dev.medley.predictions.consents.EmotionConsentService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/prediction-consents")
@Tag(name = "Prediction consents", description = "Who has agreed that emotions are recognised in their voice")
class EmotionConsentsController {

    private final EmotionConsentService service;

    EmotionConsentsController(EmotionConsentService service) {
        this.service = service;
    }

    @Post
    @Access("prediction:write:own")
    @Idempotent
    @Operation(operationId = "createPredictionConsent", summary = "Record that somebody has agreed, and to what")
    @ApiResponse(responseCode = "201", description = "The consent")
    @Problems({"consent-invalid", "purpose-forbidden"})
    HttpResponse<EmotionConsentView> create(Caller caller, @Valid @Body NewEmotionConsent consent) {
        EmotionConsent recorded = service.record(
                caller.accountId(), consent.subject(), consent.purpose(), consent.statement(), consent.givenAt());
        return HttpResponse.created(
                EmotionConsentView.of(recorded), URI.create("/api/prediction-consents/" + recorded.id()));
    }

    @Get("{?subject}")
    @Access("prediction:read:own")
    @Operation(operationId = "listPredictionConsents", summary = "The caller's consents, newest first")
    @ApiResponse(responseCode = "200", description = "A page of consents, those that were withdrawn among them")
    PageView<EmotionConsentView> list(
            Caller caller, @Nullable @QueryValue @Size(max = 200) String subject, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), subject, page), EmotionConsentView::of);
    }

    @Get("/{id}")
    @Access("prediction:read:own")
    @Operation(operationId = "readPredictionConsent", summary = "One consent")
    @ApiResponse(responseCode = "200", description = "The consent")
    @Problems("consent-unknown")
    EmotionConsentView read(Caller caller, UUID id) {
        return EmotionConsentView.of(service.find(id, caller.accountId()));
    }

    @Put("/{id}/withdrawal")
    @Access("prediction:write:own")
    @Operation(
            operationId = "withdrawPredictionConsent",
            summary = "Withdraw a consent; no prediction is made under it any more",
            description = "What was predicted before stays until it is deleted.")
    @ApiResponse(responseCode = "200", description = "The consent, withdrawn since it first was")
    @Problems("consent-unknown")
    EmotionConsentView withdraw(Caller caller, UUID id) {
        return EmotionConsentView.of(service.withdraw(id, caller.accountId()));
    }
}
