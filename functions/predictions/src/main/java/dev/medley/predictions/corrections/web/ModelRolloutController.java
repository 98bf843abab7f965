package dev.medley.predictions.corrections.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.predictions.corrections.ModelRollout;
import dev.medley.predictions.corrections.ModelRolloutService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/admin/prediction-models/rollout")
@Tag(name = "Emotion models", description = "How good the models are that hear emotions")
class ModelRolloutController {

    private static final String WRITES = "prediction-model:write:all";

    private final ModelRolloutService service;

    ModelRolloutController(ModelRolloutService service) {
        this.service = service;
    }

    @Get
    @Access("prediction-model:read:all")
    @Operation(
            operationId = "readPredictionModelRollout",
            summary = "Which variant answers, which is tried beside it, and how both do on the same recordings")
    @ApiResponse(responseCode = "200", description = "The rollout, with its version as ETag")
    HttpResponse<ModelRolloutView> read() {
        return answer(service.find());
    }

    @Put("/challenger")
    @Access(WRITES)
    @Operation(
            operationId = "challengePredictionModel",
            summary = "Have a variant read a share of what the champion reads; its readings are shown to nobody")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems("challenger-invalid")
    HttpResponse<ModelRolloutView> challenge(
            @Valid @Body ChallengerRequest request, IfMatch ifMatch, AuditContext context) {
        return answer(service.challenge(request.toVariant(), request.share(), ifMatch, context));
    }

    @Delete("/challenger")
    @Access(WRITES)
    @Operation(operationId = "dropPredictionModelChallenger", summary = "Try no variant any more")
    @ApiResponse(responseCode = "200", description = "The rollout")
    HttpResponse<ModelRolloutView> drop(IfMatch ifMatch, AuditContext context) {
        return answer(service.dropChallenger(ifMatch, context));
    }

    @Post("/promotion")
    @Access(WRITES)
    @Operation(
            operationId = "promotePredictionModel",
            summary = "Make the challenger the champion",
            description = "Refused where 30 corrected recordings or more say that it is worse.")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems({"challenger-none", "challenger-worse"})
    HttpResponse<ModelRolloutView> promote(IfMatch ifMatch, AuditContext context) {
        return answer(service.promote(ifMatch, context));
    }

    @Post("/demotion")
    @Access(WRITES)
    @Operation(
            operationId = "demotePredictionModel",
            summary = "Make that the champion again which was it before the last promotion")
    @ApiResponse(responseCode = "200", description = "The rollout")
    @Problems("demotion-none")
    HttpResponse<ModelRolloutView> demote(IfMatch ifMatch, AuditContext context) {
        return answer(service.demote(ifMatch, context));
    }

    private HttpResponse<ModelRolloutView> answer(ModelRollout rollout) {
        return VersionedResponse.of(ModelRolloutView.of(rollout, service.compare(rollout)), rollout.version());
    }
}
