package dev.medley.orders.invoices.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.objects.PresignedTransfer;
import dev.medley.orders.invoices.InvoiceFiles;
import dev.medley.orders.invoices.InvoiceRepository;
import dev.medley.orders.orders.OrderService;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;

@Controller("/api/orders/{id}/invoices")
@Tag(name = "Invoices", description = "What is billed for orders and credited")
class InvoicesController {

    private final InvoiceRepository repository;
    private final InvoiceFiles files;
    private final OrderService orders;

    InvoicesController(InvoiceRepository repository, InvoiceFiles files, OrderService orders) {
        this.repository = repository;
        this.files = files;
        this.orders = orders;
    }

    @Serdeable
    @Schema(description = "The invoice of an order and its credit notes")
    record InvoicesView(List<InvoiceView> items) {}

    @Get
    @Access("order:read:own")
    @Operation(
            operationId = "listInvoices",
            summary = "The invoice of an order, and its credit notes, oldest first",
            description = "Issued moments after an order is paid, or a part of it given back.")
    @ApiResponse(responseCode = "200", description = "The invoices")
    @Problems("order-unknown")
    InvoicesView list(Caller caller, UUID id) {
        return new InvoicesView(repository.ofOrder(orders.find(id, caller).id()).stream()
                .map(InvoiceView::of)
                .toList());
    }

    @Get("/{invoiceId}/download")
    @Access("order:read:own")
    @Operation(operationId = "downloadInvoice", summary = "Get the request that downloads the PDF; good for 15 minutes")
    @ApiResponse(responseCode = "200", description = "Where to get the PDF")
    @Problems({"invoice-unknown", "order-unknown"})
    HttpResponse<PresignedTransfer> download(Caller caller, UUID id, UUID invoiceId) {
        return HttpResponse.ok(files.download(orders.find(id, caller).id(), invoiceId))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
