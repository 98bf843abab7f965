package dev.medley.catalog.groups.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.groups.AttributeRepository;
import dev.medley.catalog.groups.AttributeService;
import dev.medley.catalog.groups.ProductAttribute;
import dev.medley.http.Problems;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@Controller("/api/product-attributes")
@Tag(name = "Product groups")
class AttributesController {

    private final AttributeService service;
    private final AttributeRepository repository;

    AttributesController(AttributeService service, AttributeRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "readProductAttributes", summary = "What can be said of products")
    @ApiResponse(responseCode = "200", description = "All attributes")
    AttributeViews list() {
        return new AttributeViews(
                repository.all().stream().map(AttributeView::of).toList());
    }

    @Put("/{key}")
    @Access("product:write:all")
    @Operation(
            operationId = "defineProductAttribute",
            summary = "Define an attribute, or change it",
            description = "Its type, and choices that products have, stay while products have it.")
    @ApiResponse(responseCode = "200", description = "The attribute")
    @Problems({"attribute-in-use", "attribute-invalid", "attributes-full"})
    AttributeView define(
            @Pattern(regexp = "[a-z][a-z0-9-]{0,39}") String key,
            @Valid @Body AttributeRequest request,
            AuditContext context) {
        ProductAttribute attribute = request.toAttribute(key);
        service.keep(context, attribute);
        return AttributeView.of(attribute);
    }

    @Delete("/{key}")
    @Access("product:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "deleteProductAttribute", summary = "Remove an attribute that no product has")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"attribute-in-use", "attribute-unknown"})
    void delete(@Size(max = 40) String key, AuditContext context) {
        service.remove(context, key);
    }
}
