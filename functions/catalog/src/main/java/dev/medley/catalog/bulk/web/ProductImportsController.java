package dev.medley.catalog.bulk.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.bulk.ProductImportService;
import dev.medley.catalog.bulk.ProductImportService.AnnouncedImport;
import dev.medley.catalog.bulk.ProductRowOutcome;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Controller("/api/product-imports")
@Tag(name = "Product files", description = "Importing products from CSV and JSON, and exporting them")
class ProductImportsController {

    private final ProductImportService service;

    ProductImportsController(ProductImportService service) {
        this.service = service;
    }

    @Post
    @Access("product:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "createProductImport",
            summary = "Announce a file of products, and get the one request that uploads it",
            description =
                    "UTF-8. A CSV file has a row for each variant; a JSON file is an array of products. When it is "
                            + "uploaded, start the import.")
    @ApiResponse(responseCode = "201", description = "The import's id and the request")
    @Problems("import-too-large")
    HttpResponse<ProductImportUpload> create(@Valid @Body NewProductImport request, AuditContext context) {
        AnnouncedImport announced = service.announce(context, request.toOrder());
        UUID id = announced.productImport().id();
        return HttpResponse.created(
                new ProductImportUpload(id, announced.request()), URI.create("/api/product-imports/" + id));
    }

    @Post("/{id}/start")
    @Access("product:write:all")
    @Operation(
            operationId = "startProductImport",
            summary = "Have the file imported that was uploaded",
            description =
                    "First the whole file is read; one that cannot be read changes nothing. Then each product is taken "
                            + "by itself: one that cannot be taken changes nothing and stops no other. A product is known by its "
                            + "slug, or by a SKU where the file says no slug; what the file does not say of it stays. To start it "
                            + "again starts nothing more.")
    @ApiResponse(responseCode = "202", description = "The job")
    @Problems({"import-file-missing", "import-unknown", "quota-exceeded"})
    HttpResponse<AcceptedJob> start(UUID id, AuditContext context) {
        return AcceptedResponse.of("/api/product-imports/" + id, AcceptedJob.of(id, service.start(context, id)));
    }

    @Get
    @Access("product:write:all")
    @Operation(operationId = "listProductImports", summary = "The imports of the last 30 days, newest first")
    @ApiResponse(responseCode = "200", description = "A page of imports")
    PageView<ProductImportView> list(PageRequest page) {
        return PageView.of(service.list(page), ProductImportView::of);
    }

    @Get("/{id}")
    @Access("product:write:all")
    @Operation(operationId = "readProductImport", summary = "One import: how far it is, and what came of its rows")
    @ApiResponse(responseCode = "200", description = "The import")
    @Problems("import-unknown")
    ProductImportView read(UUID id) {
        return ProductImportView.of(service.find(id));
    }

    @Get("/{id}/rows{?outcome}")
    @Access("product:write:all")
    @Operation(operationId = "listProductImportRows", summary = "What came of each row, in the order of the file")
    @ApiResponse(responseCode = "200", description = "A page of rows")
    @Problems("import-unknown")
    PageView<ProductImportRow> rows(
            UUID id,
            @Nullable
                    @QueryValue
                    @Parameter(
                            description = "Of this outcome only",
                            schema =
                                    @Schema(
                                            type = "string",
                                            allowableValues = {"created", "updated", "unchanged", "failed"}))
                    ProductRowOutcome outcome,
            PageRequest page) {
        return PageView.of(service.rows(id, outcome, page), ProductImportRow::of);
    }
}
