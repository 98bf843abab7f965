package dev.medley.catalog.favorites.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.catalog.favorites.FavoriteRepository;
import dev.medley.catalog.favorites.FavoriteService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/favorites")
@Tag(name = "Favorites", description = "The products that accounts keep in mind")
class FavoritesController {

    private static final Permission READS_ALL = Permission.of("favorite:read:all");

    private final FavoriteService service;
    private final FavoriteRepository repository;

    FavoritesController(FavoriteService service, FavoriteRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("favorite:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "addFavorite",
            summary = "Keep a product in mind",
            description = "Who has it already is answered with the one that is there.")
    @ApiResponse(responseCode = "201", description = "The favourite")
    @Problems({"favorites-full", "product-unknown"})
    HttpResponse<FavoriteView> add(Caller caller, @Valid @Body NewFavorite request) {
        return HttpResponse.created(FavoriteView.of(service.add(caller.accountId(), request.productId())));
    }

    @Delete("/{id}")
    @Access("favorite:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeFavorite", summary = "Keep a product in mind no longer")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("favorite-unknown")
    void remove(Caller caller, UUID id) {
        service.remove(caller.accountId(), id);
    }

    @Get("/user/{userId}")
    @Access("favorite:read:own")
    @Operation(
            operationId = "listFavorites",
            summary = "The favourites of an account, newest first",
            description = "The caller's own; of others only administrators see any.")
    @ApiResponse(responseCode = "200", description = "A page of them")
    @Problems("favorites-unknown")
    PageView<FavoriteView> list(Caller caller, UUID userId, PageRequest page) {
        if (!userId.equals(caller.accountId()) && !caller.may(READS_ALL)) {
            throw Refusal.notFound("favorites-unknown", "There is no such account.");
        }
        return PageView.of(repository.list(userId, page), FavoriteView::of);
    }

    @Post("/bulk")
    @Access("favorite:write:own")
    @Operation(
            operationId = "changeFavorites",
            summary = "Add and remove many products",
            description = "Each has a result of its own; to do it again changes nothing more.")
    @ApiResponse(responseCode = "200", description = "What became of each product")
    @Problems("favorites-contradictory")
    FavoriteResultsView change(Caller caller, @Valid @Body FavoriteChanges changes) {
        return FavoriteResultsView.of(service.change(caller.accountId(), changes.added(), changes.removed()));
    }
}
