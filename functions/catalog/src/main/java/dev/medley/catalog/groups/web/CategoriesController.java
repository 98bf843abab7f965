package dev.medley.catalog.groups.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.groups.Category;
import dev.medley.catalog.groups.CategoryRepository;
import dev.medley.catalog.groups.CategoryService;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import java.net.URI;
import java.util.UUID;

@Controller("/api/categories")
@Tag(name = "Product groups", description = "Categories, tags, collections and attributes of products")
class CategoriesController {

    private final CategoryService service;
    private final CategoryRepository repository;

    CategoriesController(CategoryService service, CategoryRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "readCategories", summary = "The tree of categories")
    @ApiResponse(responseCode = "200", description = "All categories, 2,000 at most")
    CategoryTree tree() {
        return new CategoryTree(repository.all().stream().map(CategoryView::of).toList());
    }

    @Get("/{id}")
    @Access(Access.ANYBODY)
    @Operation(operationId = "readCategory", summary = "One category with its breadcrumbs")
    @ApiResponse(responseCode = "200", description = "The category")
    @Problems("category-unknown")
    HttpResponse<CategoryPlace> read(UUID id) {
        Category category = service.find(id);
        return VersionedResponse.of(
                new CategoryPlace(
                        CategoryView.of(category),
                        service.breadcrumbs(category).stream()
                                .map(CategoryView::of)
                                .toList()),
                category.version());
    }

    @Post
    @Access("product:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createCategory", summary = "Add a category to the tree")
    @ApiResponse(responseCode = "201", description = "The category")
    @Problems({"categories-full", "category-too-deep", "category-unknown", "slug-taken"})
    HttpResponse<CategoryView> create(@Valid @Body CategoryRequest request, AuditContext context) {
        Category category = service.create(context, request.toChange());
        return HttpResponse.created(CategoryView.of(category), URI.create("/api/categories/" + category.id()));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("product:write:all")
    @Operation(
            operationId = "changeCategory",
            summary = "Rename, move or reorder a category",
            description = "Products of large categories stand in lists under the new place a minute or more later.")
    @ApiResponse(responseCode = "200", description = "The category")
    @Problems({"category-cycle", "category-too-deep", "category-unknown", "slug-taken"})
    HttpResponse<CategoryView> change(
            UUID id, @Valid @Body CategoryPatch patch, IfMatch ifMatch, AuditContext context) {
        Category category = service.change(context, id, patch::applyTo, ifMatch);
        return VersionedResponse.of(CategoryView.of(category), category.version());
    }

    @Delete("/{id}")
    @Access("product:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCategory", summary = "Remove a category that has none below it")
    @ApiResponse(responseCode = "204", description = "It is gone; its products stay")
    @Problems({"category-not-empty", "category-unknown"})
    void delete(UUID id, IfMatch ifMatch, AuditContext context) {
        service.remove(context, id, ifMatch);
    }
}
