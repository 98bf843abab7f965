package dev.medley.meals.plans.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.meals.plans.ShoppingListService;
import dev.medley.meals.plans.web.ShoppingListView.ShoppingItemView;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.UUID;

@Controller("/api/meal-plans/{id}/shopping-list")
@Tag(name = "Meal plans")
class ShoppingListController {

    private final ShoppingListService service;

    ShoppingListController(ShoppingListService service) {
        this.service = service;
    }

    @Get
    @Access("meal:read:own")
    @Operation(
            operationId = "readShoppingList",
            summary = "What has to be bought for a plan",
            description =
                    "Amounts of the same ingredient are scaled by servings and added up: masses with masses, volumes with "
                            + "volumes, pieces with pieces.")
    @ApiResponse(responseCode = "200", description = "The list")
    @Problems("meal-plan-unknown")
    ShoppingListView read(UUID id, Caller caller) {
        return ShoppingListView.of(service.find(caller, id));
    }

    @Put("/{item}")
    @Access("meal:write:own")
    @Operation(
            operationId = "checkShoppingItem",
            summary = "Check something off, or not",
            description = "Where the plan needs more of it later, it is to be bought again.")
    @ApiResponse(responseCode = "200", description = "The item")
    @Problems({"meal-plan-unknown", "shopping-item-unknown"})
    ShoppingItemView check(UUID id, @Size(max = 40) String item, @Valid @Body ShoppingCheck request, Caller caller) {
        return ShoppingItemView.of(service.check(caller, id, item, request.checked()));
    }
}
