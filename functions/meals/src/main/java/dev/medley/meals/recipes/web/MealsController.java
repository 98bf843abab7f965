package dev.medley.meals.recipes.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.meals.popularity.MealViews;
import dev.medley.meals.recipes.Meal;
import dev.medley.meals.recipes.MealImages;
import dev.medley.meals.recipes.MealService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import java.math.BigDecimal;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/meals")
@Tag(name = "Meals", description = "What people cook: ingredients, steps, nutrition, allergens")
class MealsController {

    private final MealService service;
    private final MealImages images;
    private final MealViews views;

    MealsController(MealService service, MealImages images, MealViews views) {
        this.service = service;
        this.images = images;
        this.views = views;
    }

    @Post
    @Access("meal:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createMeal",
            summary = "Write a meal down",
            description = "Allergens, diets and nutrition follow from those ingredients that are known, by name or by "
                    + "ingredientId. A draft may lack ingredients and steps. Texts that others read are examined: they may be "
                    + "refused, masked, or held until a moderator has decided.")
    @ApiResponse(responseCode = "201", description = "The meal")
    @Problems({"currency-invalid", "meal-invalid", "meals-full", "text-refused"})
    HttpResponse<MealView> create(@Valid @Body NewMeal request, Caller caller) {
        Meal meal = service.create(caller, request.toChange());
        return HttpResponse.created(view(meal, caller, null), URI.create("/api/meals/" + meal.id()));
    }

    @Get("/{id}")
    @Access(value = Access.ANYBODY, as = "meal:read:own")
    @Operation(
            operationId = "readMeal",
            summary = "One meal, for as many servings as one wants",
            description = "Its author reads it always; others once it is published, by its visibility.")
    @ApiResponse(responseCode = "200", description = "The meal")
    @Problems("meal-unknown")
    HttpResponse<MealView> read(
            UUID id,
            @Nullable
                    @QueryValue
                    @DecimalMin("0.25")
                    @DecimalMax("1000")
                    @Digits(integer = 4, fraction = 2)
                    @Parameter(
                            description =
                                    "For how many servings amounts are said; the meal's own unless said otherwise")
                    BigDecimal servings,
            @Nullable Caller caller) {
        Meal meal = service.find(caller, id);
        if (caller != null && !caller.accountId().equals(meal.accountId())) {
            views.note(caller.accountId(), id);
        }
        return VersionedResponse.of(view(meal, caller, servings), meal.version());
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("meal:write:own")
    @Operation(
            operationId = "changeMeal",
            summary = "Save a meal; what is written differently is its next version",
            description = "With If-Match it changes only what the caller has read.")
    @ApiResponse(responseCode = "200", description = "The meal")
    @Problems({
        "currency-invalid",
        "meal-image-invalid",
        "meal-invalid",
        "meal-not-yours",
        "meal-unknown",
        "owner-required",
        "text-refused"
    })
    HttpResponse<MealView> change(UUID id, @Valid @Body MealPatch patch, IfMatch ifMatch, AuditContext context) {
        if (!patch.status().isAbsent() || !patch.visibility().isAbsent()) {
            context.actor().requireOwner();
        }
        return answer(service.change(context, id, patch::applyTo, ifMatch), context.actor());
    }

    @Delete("/{id}")
    @Access("meal:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteMeal",
            summary = "Delete a meal",
            description = "Its author may have it back for 30 days; then it is gone with all versions and images.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"meal-not-yours", "meal-unknown"})
    void delete(UUID id, IfMatch ifMatch, AuditContext context) {
        service.remove(context, id, ifMatch);
    }

    @Delete("/{id}/deletion")
    @Access("meal:write:own")
    @Operation(operationId = "restoreMeal", summary = "Have a deleted meal back, within 30 days")
    @ApiResponse(responseCode = "200", description = "The meal, as it was")
    @Problems("meal-unknown")
    HttpResponse<MealView> restore(UUID id, Caller caller) {
        return answer(service.restore(caller, id), caller);
    }

    private HttpResponse<MealView> answer(Meal meal, Caller caller) {
        return VersionedResponse.of(view(meal, caller, null), meal.version());
    }

    private MealView view(Meal meal, @Nullable Caller caller, @Nullable BigDecimal servings) {
        return MealView.of(
                meal,
                caller == null ? null : caller.accountId(),
                servings,
                images.find(meal.document().imageIds()));
    }
}
