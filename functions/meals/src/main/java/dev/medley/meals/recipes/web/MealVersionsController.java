package dev.medley.meals.recipes.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.meals.recipes.Meal;
import dev.medley.meals.recipes.MealImages;
import dev.medley.meals.recipes.MealService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/meals/{id}/versions")
@Tag(name = "Meals")
class MealVersionsController {

    private final MealService service;
    private final MealImages images;

    MealVersionsController(MealService service, MealImages images) {
        this.service = service;
        this.images = images;
    }

    @Get
    @Access("meal:read:own")
    @Operation(operationId = "listMealVersions", summary = "The versions of a meal of one's own, newest first")
    @ApiResponse(responseCode = "200", description = "A page of versions, without what they say")
    @Problems("meal-unknown")
    PageView<MealVersionView> list(UUID id, PageRequest page, Caller caller) {
        return PageView.of(service.versions(caller, id, page), MealVersionView::inList);
    }

    @Get("/{number}")
    @Access("meal:read:own")
    @Operation(operationId = "readMealVersion", summary = "One version, as it was saved")
    @ApiResponse(responseCode = "200", description = "The version")
    @Problems({"meal-unknown", "meal-version-unknown"})
    MealVersionView read(UUID id, int number, Caller caller) {
        return MealVersionView.of(service.version(caller, id, number));
    }

    @Post("/{number}/restoration")
    @Access("meal:write:own")
    @Operation(
            operationId = "restoreMealVersion",
            summary = "Go back to a version",
            description = "It is saved again as the latest one; no version goes. Images that are gone stay gone.")
    @ApiResponse(responseCode = "200", description = "The meal")
    @Problems({
        "meal-image-invalid",
        "meal-invalid",
        "meal-not-yours",
        "meal-unknown",
        "meal-version-unknown",
        "text-refused"
    })
    HttpResponse<MealView> restore(UUID id, int number, IfMatch ifMatch, AuditContext context) {
        Meal meal = service.restoreVersion(context, id, number, ifMatch);
        return VersionedResponse.of(
                MealView.of(
                        meal,
                        context.actor().accountId(),
                        null,
                        images.find(meal.document().imageIds())),
                meal.version());
    }
}
