package dev.medley.meals.ingredients.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.ingredients.Ingredient;
import dev.medley.meals.ingredients.IngredientService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/meal-ingredients")
@Tag(name = "Meal ingredients", description = "What meals are made of: nutrition of 100 g, allergens, densities")
class IngredientsController {

    private final IngredientService service;

    IngredientsController(IngredientService service) {
        this.service = service;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "listIngredients", summary = "Known ingredients, by name")
    @ApiResponse(responseCode = "200", description = "A page of ingredients")
    PageView<IngredientView> list(
            @Nullable
                    @QueryValue
                    @Size(min = 1, max = 100)
                    @Parameter(description = "How the name, or another of its names, begins")
                    String q,
            PageRequest page) {
        return PageView.of(service.list(q, page), IngredientView::of);
    }

    @Get("/{id}")
    @Access(Access.ANYBODY)
    @Operation(operationId = "readIngredient", summary = "One ingredient")
    @ApiResponse(responseCode = "200", description = "The ingredient")
    @Problems("ingredient-unknown")
    HttpResponse<IngredientView> read(UUID id) {
        return answer(service.find(id));
    }

    @Post
    @Access("ingredient:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createIngredient",
            summary = "Know an ingredient",
            description = "Meals that name it and did not know it are derived anew within a minute.")
    @ApiResponse(responseCode = "201", description = "The ingredient")
    @Problems("ingredient-name-taken")
    HttpResponse<IngredientView> create(@Valid @Body IngredientRequest request, AuditContext context) {
        Ingredient ingredient = service.create(context, request::toIngredient);
        return HttpResponse.created(
                IngredientView.of(ingredient), URI.create("/api/meal-ingredients/" + ingredient.id()));
    }

    @Put("/{id}")
    @Access("ingredient:write:all")
    @Operation(
            operationId = "replaceIngredient",
            summary = "Say of an ingredient what it is",
            description =
                    "Allergens that it has, meals made of it have at once; nutrition is derived anew within a minute.")
    @ApiResponse(responseCode = "200", description = "The ingredient")
    @Problems({"ingredient-name-taken", "ingredient-unknown"})
    HttpResponse<IngredientView> replace(
            UUID id, @Valid @Body IngredientRequest request, IfMatch ifMatch, AuditContext context) {
        return answer(service.replace(context, id, request::toIngredient, ifMatch));
    }

    @Delete("/{id}")
    @Access("ingredient:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteIngredient", summary = "Delete an ingredient that no meal is made of")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"ingredient-unknown", "ingredient-used"})
    void delete(UUID id, AuditContext context) {
        service.remove(context, id);
    }

    private static HttpResponse<IngredientView> answer(Ingredient ingredient) {
        return VersionedResponse.of(IngredientView.of(ingredient), ingredient.version());
    }
}
