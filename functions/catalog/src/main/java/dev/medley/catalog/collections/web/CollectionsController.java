package dev.medley.catalog.collections.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.collections.CollectionRepository;
import dev.medley.catalog.collections.CollectionService;
import dev.medley.catalog.collections.ProductCollection;
import dev.medley.catalog.listings.ListingRepository;
import dev.medley.catalog.listings.web.ListingView;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;

@Controller("/api/collections")
@Tag(name = "Product groups")
class CollectionsController {

    private final CollectionService service;
    private final CollectionRepository repository;
    private final ListingRepository listings;

    CollectionsController(CollectionService service, CollectionRepository repository, ListingRepository listings) {
        this.service = service;
        this.repository = repository;
        this.listings = listings;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "listCollections", summary = "All collections, newest first")
    @ApiResponse(responseCode = "200", description = "A page of collections")
    PageView<CollectionView> list(PageRequest page) {
        return PageView.of(repository.list(page), CollectionView::of);
    }

    @Post
    @Access("product:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createCollection", summary = "Make an empty collection")
    @ApiResponse(responseCode = "201", description = "The collection")
    @Problems("slug-taken")
    HttpResponse<CollectionView> create(@Valid @Body CollectionRequest request, AuditContext context) {
        ProductCollection collection = service.create(
                context,
                request.title().strip(),
                Objects.requireNonNullElse(request.slug(), ""),
                Objects.requireNonNullElse(request.description(), "").strip());
        return HttpResponse.created(CollectionView.of(collection), URI.create("/api/collections/" + collection.id()));
    }

    @Get("/{id}")
    @Access(Access.ANYBODY)
    @Operation(operationId = "readCollection", summary = "One collection")
    @ApiResponse(responseCode = "200", description = "The collection")
    @Problems("collection-unknown")
    HttpResponse<CollectionView> read(UUID id) {
        return answer(service.find(id));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("product:write:all")
    @Operation(operationId = "changeCollection", summary = "Change title, slug or description")
    @ApiResponse(responseCode = "200", description = "The collection")
    @Problems({"collection-unknown", "slug-taken"})
    HttpResponse<CollectionView> change(
            UUID id, @Valid @Body CollectionPatch patch, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, id, patch::applyTo, ifMatch));
    }

    @Delete("/{id}")
    @Access("product:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteCollection", summary = "Remove a collection")
    @ApiResponse(responseCode = "204", description = "It is gone; its products stay")
    @Problems("collection-unknown")
    void delete(UUID id, IfMatch ifMatch, AuditContext context) {
        service.remove(context, id, ifMatch);
    }

    @Get("/{id}/products")
    @Access(Access.ANYBODY)
    @Operation(operationId = "listCollectionProducts", summary = "The active products of a collection, in their order")
    @ApiResponse(responseCode = "200", description = "A page of products")
    @Problems("collection-unknown")
    PageView<ListingView> products(UUID id, PageRequest page) {
        var _ = service.find(id);
        return PageView.of(listings.listCollection(id, page), ListingView::of);
    }

    @Put("/{id}/products")
    @Access("product:write:all")
    @Operation(operationId = "fillCollection", summary = "Say which products are in a collection, in their order")
    @ApiResponse(responseCode = "200", description = "The collection")
    @Problems({"collection-invalid", "collection-unknown"})
    HttpResponse<CollectionView> fill(
            UUID id, @Valid @Body CollectionProducts request, IfMatch ifMatch, AuditContext context) {
        return answer(service.fill(context, id, request.productIds(), ifMatch));
    }

    private static HttpResponse<CollectionView> answer(ProductCollection collection) {
        return VersionedResponse.of(CollectionView.of(collection), collection.version());
    }
}
