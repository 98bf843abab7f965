package dev.medley.orders.stock.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.stock.StockLevel;
import dev.medley.orders.stock.StockRepository;
import dev.medley.orders.stock.StockService;
import io.micronaut.http.HttpResponse;
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
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/inventory")
@Tag(name = "Inventory", description = "How many of each variant there are, and where")
class InventoryController {

    private final StockService service;
    private final StockRepository repository;

    InventoryController(StockService service, StockRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(description = "Where stock lies")
    record StockLocationsView(List<LocationView> items) {}

    @Get("/locations")
    @Access("stock:read:all")
    @Operation(operationId = "listStockLocations", summary = "All locations, by their codes")
    @ApiResponse(responseCode = "200", description = "The locations")
    StockLocationsView locations() {
        return new StockLocationsView(
                repository.locations().stream().map(LocationView::of).toList());
    }

    @Post("/locations")
    @Access("stock:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createStockLocation", summary = "Make a place where stock lies")
    @ApiResponse(responseCode = "201", description = "The location")
    @Problems("location-exists")
    HttpResponse<LocationView> addLocation(@Valid @Body NewLocation request, AuditContext context) {
        LocationView view = LocationView.of(
                service.addLocation(context, request.code(), request.name().strip()));
        return HttpResponse.created(view, URI.create("/api/inventory/locations"));
    }

    @Get("/levels{?variantId}")
    @Access("stock:read:all")
    @Operation(operationId = "listStockLevels", summary = "Levels, newest first; those of a variant, if one is named")
    @ApiResponse(responseCode = "200", description = "A page of levels")
    PageView<LevelView> levels(@Nullable @QueryValue UUID variantId, PageRequest page) {
        return PageView.of(repository.levels(variantId, page), LevelView::of);
    }

    @Post("/levels")
    @Access("stock:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createStockLevel", summary = "Begin to keep a variant at a location")
    @ApiResponse(responseCode = "201", description = "The level, with nothing there yet")
    @Problems({"location-unknown", "stock-level-exists", "variant-unknown"})
    HttpResponse<LevelView> addLevel(@Valid @Body NewLevel request, AuditContext context) {
        StockLevel level = service.addLevel(
                context,
                request.variantId(),
                request.locationId(),
                request.rules().toRules());
        return HttpResponse.created(LevelView.of(level), URI.create("/api/inventory/levels/" + level.id()));
    }

    @Get("/levels/{id}")
    @Access("stock:read:all")
    @Operation(operationId = "readStockLevel", summary = "One level")
    @ApiResponse(responseCode = "200", description = "The level")
    @Problems("stock-level-unknown")
    LevelView level(UUID id) {
        return LevelView.of(service.find(id));
    }

    @Put("/levels/{id}")
    @Access("stock:write:all")
    @Operation(operationId = "changeStockLevel", summary = "Change the rules of a level, not how many there are")
    @ApiResponse(responseCode = "200", description = "The level")
    @Problems({"stock-level-unknown", "stock-reserved"})
    LevelView rule(UUID id, @Valid @Body RulesRequest request, AuditContext context) {
        return LevelView.of(service.rule(context, id, request.toRules()));
    }

    @Post("/levels/{id}/adjustments")
    @Access("stock:write:all")
    @Idempotent
    @Operation(
            operationId = "adjustStock",
            summary = "Say how many there are",
            description = "It takes effect only where there are as many as the caller has seen.")
    @ApiResponse(responseCode = "200", description = "The level")
    @Problems({"stock-level-unknown", "stock-reserved", "stock-stale"})
    LevelView adjust(UUID id, @Valid @Body NewAdjustment request, AuditContext context) {
        return LevelView.of(service.adjust(context, id, request.expectedOnHand(), request.onHand(), request.reason()));
    }

    @Get("/levels/{id}/movements")
    @Access("stock:read:all")
    @Operation(operationId = "listStockMovements", summary = "What changed a level, newest first")
    @ApiResponse(responseCode = "200", description = "A page of movements")
    @Problems("stock-level-unknown")
    PageView<MovementView> movements(UUID id, PageRequest page) {
        return PageView.of(repository.movements(service.find(id).id(), page), MovementView::of);
    }
}
