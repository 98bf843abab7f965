package dev.medley.catalog.products.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.Permission;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.products.Product;
import dev.medley.catalog.products.ProductService;
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
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/products")
@Tag(name = "Products", description = "What is sold: products with variants, prices, categories, tags and collections")
class ProductsController {

    private static final Permission SEES_ALL = Permission.of("product:read:all");

    private final ProductService service;

    ProductsController(ProductService service) {
        this.service = service;
    }

    /** Whether somebody sees products that are not active. */
    static boolean seesAll(@Nullable Caller caller) {
        return caller != null && caller.may(SEES_ALL);
    }

    @Post
    @Access("product:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createProduct",
            summary = "Make a product with its variants",
            description = "Variants say their value of each option; a SKU is given once among all products.")
    @ApiResponse(responseCode = "201", description = "The product")
    @Problems({"currency-invalid", "money-invalid", "product-invalid", "sku-taken", "slug-taken"})
    HttpResponse<ProductView> create(@Valid @Body ProductRequest request, AuditContext context) {
        Product product = service.create(context, request.toContent());
        return HttpResponse.created(ProductView.of(product, true), URI.create("/api/products/" + product.id()));
    }

    @Get("/{id}")
    @Access(value = Access.ANYBODY, as = "product:read:all")
    @Operation(
            operationId = "readProduct",
            summary = "One product, by its id or by a slug that it has or had",
            description =
                    "Who follows an old slug finds the present one in the answer. Products that are not active are "
                            + "there for administrators only.")
    @ApiResponse(responseCode = "200", description = "The product")
    @Problems("product-unknown")
    HttpResponse<ProductView> read(@Size(max = 100) String id, @Nullable Caller caller) {
        return answer(service.find(id, seesAll(caller)), seesAll(caller));
    }

    @Put("/{id}")
    @Access("product:write:all")
    @Operation(
            operationId = "replaceProduct",
            summary = "Say anew what a product is, with all its variants",
            description = "Variants are known by their SKU: those that are not named are deleted. A product whose slug "
                    + "changes is found by the old one too. With If-Match it changes only what the caller has read.")
    @ApiResponse(responseCode = "200", description = "The product")
    @Problems({"currency-invalid", "money-invalid", "product-invalid", "product-unknown", "sku-taken", "slug-taken"})
    HttpResponse<ProductView> replace(
            UUID id, @Valid @Body ProductRequest request, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, id, _ -> request.toContent(), ifMatch), true);
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("product:write:all")
    @Operation(operationId = "changeProduct", summary = "Change parts of a product")
    @ApiResponse(responseCode = "200", description = "The product")
    @Problems({"currency-invalid", "money-invalid", "product-invalid", "product-unknown", "sku-taken", "slug-taken"})
    HttpResponse<ProductView> change(UUID id, @Valid @Body ProductPatch patch, IfMatch ifMatch, AuditContext context) {
        return answer(service.change(context, id, patch::applyTo, ifMatch), true);
    }

    @Delete("/{id}")
    @Access("product:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteProduct",
            summary = "Delete a product with its variants",
            description = "Orders keep naming it; its SKUs and slugs are free again.")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems("product-unknown")
    void delete(UUID id, IfMatch ifMatch, AuditContext context) {
        service.remove(context, id, ifMatch);
    }

    private static HttpResponse<ProductView> answer(Product product, boolean seesAll) {
        return VersionedResponse.of(ProductView.of(product, seesAll), product.version());
    }
}
