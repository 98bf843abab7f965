package dev.medley.catalog.mealproducts.web;

import dev.medley.access.Access;
import dev.medley.catalog.mealproducts.MealProductService;
import dev.medley.http.Problems;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/products/{productId}/meal")
@Tag(name = "Products")
class SoldMealController {

    private final MealProductService service;

    SoldMealController(MealProductService service) {
        this.service = service;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "readSoldMeal",
            summary = "The meal that is sold as a product, and what is in it",
            description =
                    "To be shown before it is bought: its ingredients, allergens and diets follow from the meal within "
                            + "some minutes.")
    @ApiResponse(responseCode = "200", description = "What is in it")
    @Problems("product-meal-unknown")
    SoldMealView read(UUID productId) {
        return SoldMealView.of(service.find(productId));
    }
}
