package dev.medley.catalog.bulk.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.catalog.bulk.ProductExport;
import dev.medley.catalog.bulk.ProductExportService;
import dev.medley.http.AcceptedResponse;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.jobs.AcceptedJob;
import dev.medley.kernel.PageRequest;
import dev.medley.objects.PresignedTransfer;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/product-exports")
@Tag(name = "Product files")
class ProductExportsController {

    private final ProductExportService service;

    ProductExportsController(ProductExportService service) {
        this.service = service;
    }

    @Post
    @Access("product:read:all")
    @Idempotent
    @Operation(
            operationId = "createProductExport",
            summary = "Have all products written into a file",
            description = "In the form that imports take: to import it again changes nothing.")
    @ApiResponse(responseCode = "202", description = "The export, and the job that makes it")
    @Problems("quota-exceeded")
    HttpResponse<AcceptedJob> create(@Valid @Body NewProductExport request, AuditContext context) {
        ProductExport productExport = service.request(context, request.format(), request.status());
        return AcceptedResponse.of(
                "/api/product-exports/" + productExport.id(),
                AcceptedJob.of(productExport.id(), productExport.job().jobId()));
    }

    @Get
    @Access("product:read:all")
    @Operation(operationId = "listProductExports", summary = "The exports of the last 30 days, newest first")
    @ApiResponse(responseCode = "200", description = "A page of exports")
    PageView<ProductExportView> list(PageRequest page) {
        return PageView.of(service.list(page), ProductExportView::of);
    }

    @Get("/{id}")
    @Access("product:read:all")
    @Operation(operationId = "readProductExport", summary = "One export: how far it is, and how long its file is kept")
    @ApiResponse(responseCode = "200", description = "The export")
    @Problems("export-unknown")
    ProductExportView read(UUID id) {
        return ProductExportView.of(service.find(id));
    }

    @Get("/{id}/download")
    @Access("product:read:all")
    @Operation(
            operationId = "downloadProductExport",
            summary = "Get the request that downloads the file; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the file")
    @Problems({"export-expired", "export-not-ready", "export-unknown"})
    HttpResponse<PresignedTransfer> download(UUID id) {
        return HttpResponse.ok(service.download(id)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
