package dev.medley.catalog.savedsearches.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.savedsearches.PresetRepository;
import dev.medley.catalog.savedsearches.PresetService;
import dev.medley.catalog.savedsearches.SearchPreset;
import dev.medley.http.Problems;
import dev.medley.kernel.Slugs;
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
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Controller("/api")
@Tag(name = "Product search")
class PresetsController {

    private final PresetService service;
    private final PresetRepository repository;

    PresetsController(PresetService service, PresetRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get("/searches/presets")
    @Access(Access.ANYBODY)
    @Operation(operationId = "readSearchPresets", summary = "Searches that are offered to everybody")
    @ApiResponse(responseCode = "200", description = "All presets; send the parameters to GET /api/products/search")
    PresetList list() {
        return new PresetList(repository.all());
    }

    @Put("/admin/search-presets/{key}")
    @Access("search:write:all")
    @Operation(operationId = "keepSearchPreset", summary = "Offer a search to everybody, or change it")
    @ApiResponse(responseCode = "200", description = "The preset")
    @Problems({"currency-invalid", "filter-invalid", "search-presets-full"})
    SearchPreset keep(
            @Size(max = 50) @Pattern(regexp = Slugs.PATTERN) String key,
            @Valid @Body SavedSearchRequest request,
            AuditContext context) {
        SearchPreset preset = new SearchPreset(key, request.name().strip(), request.parameters());
        service.keep(context, preset);
        return preset;
    }

    @Delete("/admin/search-presets/{key}")
    @Access("search:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSearchPreset", summary = "Offer a search no more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("search-preset-unknown")
    void delete(@Size(max = 50) String key, AuditContext context) {
        service.remove(context, key);
    }
}
