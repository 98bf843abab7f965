package dev.medley.ml.models.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.TrainingRun;
import dev.medley.ml.models.TrainingService;
import io.micronaut.http.HttpResponse;
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
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/ml")
@Tag(name = "Machine learning")
class TrainingsController {

    private final TrainingService service;

    TrainingsController(TrainingService service) {
        this.service = service;
    }

    @Serdeable
    @Schema(description = "Which models are to be trained")
    record NewTraining(
            @Nullable @Size(min = 1, max = 4) @Schema(description = "All unless said otherwise")
            List<ModelName> models) {}

    @Serdeable
    @Schema(name = "ModelTrainingWork", description = "A training, and what became of each model")
    record TrainingView(
            UUID id,
            List<ModelName> models,
            UUID jobId,
            String status,
            int percent,

            @Schema(description = "Empty until the job has ended; a model without status had too little to learn from")
            List<TrainingRun.Outcome> outcomes,

            Instant createdAt) {

        static TrainingView of(TrainingRun training) {
            return new TrainingView(
                    training.id(),
                    training.models(),
                    training.job().jobId(),
                    training.job().status().label(),
                    training.job().percent(),
                    training.outcomes(),
                    training.createdAt());
        }
    }

    @Post("/retrain")
    @Access("ml:write:all")
    @Idempotent
    @Operation(
            operationId = "retrainModels",
            summary = "Have models trained anew",
            description =
                    "Builds the next version of each feature set, trains the models, measures them on held-out rows "
                            + "and has those answer that are better than none and no worse than those that do.")
    @ApiResponse(responseCode = "202", description = "The training, and the job that does it")
    @Problems("quota-exceeded")
    HttpResponse<AcceptedJob> retrain(@Valid @Body NewTraining request, AuditContext context) {
        List<ModelName> models = request.models();
        TrainingRun training = service.request(context, models == null ? List.of(ModelName.values()) : models);
        return AcceptedResponse.of(
                "/api/ml/trainings/" + training.id(),
                AcceptedJob.of(training.id(), training.job().jobId()));
    }

    @Get("/trainings/{id}")
    @Access("ml:read:all")
    @Operation(operationId = "readTraining", summary = "A training, and what became of each model")
    @ApiResponse(responseCode = "200", description = "The training")
    @Problems("training-unknown")
    TrainingView read(UUID id) {
        return TrainingView.of(service.find(id));
    }
}
