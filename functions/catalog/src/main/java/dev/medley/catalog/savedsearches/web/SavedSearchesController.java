package dev.medley.catalog.savedsearches.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.catalog.savedsearches.SavedSearchService;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
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

@Controller("/api/searches")
@Tag(name = "Product search")
class SavedSearchesController {

    private final SavedSearchService service;

    SavedSearchesController(SavedSearchService service) {
        this.service = service;
    }

    @Post
    @Access("search:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "saveSearch",
            summary = "Save a search, to be told of new products that fit",
            description =
                    "An account has 50 at most. It is told of a product once: when that is published, or when a change has it fit, within a minute or two.")
    @ApiResponse(responseCode = "201", description = "The saved search")
    @Problems({"currency-invalid", "filter-invalid", "saved-searches-full"})
    SavedSearchView save(Caller caller, @Valid @Body SavedSearchRequest request) {
        return SavedSearchView.of(
                service.save(caller.accountId(), request.name().strip(), request.parameters()));
    }

    @Get
    @Access("search:read:own")
    @Operation(operationId = "listSavedSearches", summary = "The caller's saved searches, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<SavedSearchView> list(Caller caller, PageRequest page) {
        return PageView.of(service.list(caller.accountId(), page), SavedSearchView::of);
    }

    @Delete("/{id}")
    @Access("search:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteSavedSearch", summary = "Be told no more")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("saved-search-unknown")
    void delete(Caller caller, UUID id) {
        service.remove(id, caller.accountId());
    }
}
