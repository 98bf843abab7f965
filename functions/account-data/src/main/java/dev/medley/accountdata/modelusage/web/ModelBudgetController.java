package dev.medley.accountdata.modelusage.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.accountdata.modelusage.ModelBudgetService;
import dev.medley.http.Problems;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/users/me/model-budget")
@Tag(name = "Usage")
class ModelBudgetController {

    private final ModelBudgetService service;

    ModelBudgetController(ModelBudgetService service) {
        this.service = service;
    }

    @Get
    @Access("usage:read:own")
    @Operation(operationId = "myModelBudget", summary = "What models have cost the caller this month, and may cost")
    @ApiResponse(responseCode = "200", description = "The budget")
    ModelBudgetView read(Caller caller) {
        return ModelBudgetView.of(service.of(caller.accountId()));
    }

    @Put
    @Access("usage:write:own")
    @Operation(operationId = "putMyModelBudget", summary = "Say what models may cost the caller in a month")
    @ApiResponse(responseCode = "200", description = "The budget")
    ModelBudgetView put(Caller caller, @Valid @Body ModelBudgetChange change) {
        return ModelBudgetView.of(service.limit(caller.accountId(), change.monthly()));
    }

    @Get("/api-keys/{id}")
    @Access("usage:read:own")
    @Operation(
            operationId = "myApiKeyModelBudget",
            summary = "What models have cost this month by one of the caller's keys")
    @ApiResponse(responseCode = "200", description = "The budget")
    @Problems("api-key-unknown")
    ModelBudgetView readKey(Caller caller, UUID id) {
        return ModelBudgetView.of(service.ofKey(caller.accountId(), id));
    }

    @Put("/api-keys/{id}")
    @Access("usage:write:own")
    @Operation(
            operationId = "putMyApiKeyModelBudget",
            summary = "Say what models may cost in a month by one of the caller's keys")
    @ApiResponse(responseCode = "200", description = "The budget")
    @Problems("api-key-unknown")
    ModelBudgetView putKey(Caller caller, UUID id, @Valid @Body ModelBudgetChange change) {
        return ModelBudgetView.of(service.limitKey(caller.accountId(), id, change.monthly()));
    }
}
