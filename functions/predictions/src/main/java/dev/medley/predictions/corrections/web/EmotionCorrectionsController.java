package dev.medley.predictions.corrections.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.predictions.corrections.EmotionCorrectionService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/predictions/{id}/correction")
@Tag(name = "Predictions")
class EmotionCorrectionsController {

    private final EmotionCorrectionService service;

    EmotionCorrectionsController(EmotionCorrectionService service) {
        this.service = service;
    }

    @Put
    @Access("prediction:write:own")
    @Operation(
            operationId = "correctPrediction",
            summary = "Say what a voice really expressed, be it what the prediction says or something else",
            description =
                    "The prediction stays as it is. Models are measured by what people say. Who has the permission "
                            + "prediction:annotate:all corrects those of others too.")
    @ApiResponse(responseCode = "200", description = "The correction, in place of the caller's earlier one")
    @Problems({"prediction-not-ready", "prediction-unknown"})
    EmotionCorrectionView correct(Caller caller, UUID id, @Valid @Body CorrectionRequest correction) {
        return EmotionCorrectionView.of(service.correct(caller, id, correction.toEmotion(), correction.note()));
    }

    @Get
    @Access("prediction:read:own")
    @Operation(
            operationId = "readPredictionCorrection",
            summary = "What the caller says that the voice really expressed")
    @ApiResponse(responseCode = "200", description = "The correction")
    @Problems("correction-none")
    EmotionCorrectionView read(Caller caller, UUID id) {
        return EmotionCorrectionView.of(service.find(caller, id));
    }

    @Delete
    @Access("prediction:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deletePredictionCorrection", summary = "Take a correction back")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("correction-none")
    void remove(Caller caller, UUID id) {
        service.remove(caller, id);
    }
}
