package dev.medley.ml.models.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.models.ModelName;
import dev.medley.ml.models.ModelRepository;
import dev.medley.ml.models.ModelService;
import dev.medley.ml.models.ModelStatus;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Controller("/api/ml")
@Tag(name = "Machine learning")
class ModelsController {

    private final ModelService service;
    private final ModelRepository repository;

    ModelsController(ModelService service, ModelRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(description = "The model that is to answer")
    record ChampionChoice(@NotNull UUID modelId) {}

    @Get("/models{?name,status}")
    @Access("ml:read:all")
    @Operation(operationId = "listModels", summary = "The models that there are, newest first")
    @ApiResponse(responseCode = "200", description = "A page of models")
    PageView<ModelView> list(
            @Nullable @QueryValue ModelName name, @Nullable @QueryValue ModelStatus status, PageRequest page) {
        return PageView.of(repository.list(name, status, page), ModelView::of);
    }

    @Get("/models/{id}")
    @Access("ml:read:all")
    @Operation(operationId = "readModel", summary = "The card of a model: what it learnt from, and how good it is")
    @ApiResponse(responseCode = "200", description = "The card")
    @Problems("model-unknown")
    ModelView read(UUID id) {
        return ModelView.of(service.find(id));
    }

    @Put("/champions/{name}")
    @Access("ml:write:all")
    @Operation(
            operationId = "promoteModel",
            summary = "Have a model answer",
            description =
                    "The one that answered before is retired, and can be promoted again. A model that was no better "
                            + "than none on the held-out rows is refused.")
    @ApiResponse(responseCode = "200", description = "The model, which answers now")
    @Problems({"model-below-baseline", "model-unknown"})
    ModelView promote(ModelName name, @Valid @Body ChampionChoice request, AuditContext context) {
        return ModelView.of(service.promote(context, name, request.modelId()));
    }

    @Post("/champions/{name}/rollback")
    @Access("ml:write:all")
    @Status(HttpStatus.OK)
    @Operation(operationId = "rollBackModel", summary = "Have that model answer again which did before")
    @ApiResponse(responseCode = "200", description = "The model, which answers now")
    @Problems("model-unknown")
    ModelView rollBack(ModelName name, AuditContext context) {
        return ModelView.of(service.rollBack(context, name));
    }
}
