package dev.medley.orders.promotions.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.kernel.PlainText;
import dev.medley.orders.promotions.CustomerSegment;
import dev.medley.orders.promotions.CustomerSegmentRepository;
import dev.medley.orders.promotions.CustomerSegmentService;
import dev.medley.orders.promotions.SegmentRules;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
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
import java.util.UUID;

@Controller("/api/promotions/segments")
@Tag(name = "Promotions")
class CustomerSegmentsController {

    private final CustomerSegmentService service;
    private final CustomerSegmentRepository repository;

    CustomerSegmentsController(CustomerSegmentService service, CustomerSegmentRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("promotion:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createCustomerSegment", summary = "Make a segment of customers")
    @ApiResponse(responseCode = "201", description = "The segment")
    @Problems({"currency-invalid", "segment-exists", "segment-invalid"})
    HttpResponse<CustomerSegmentView> create(@Valid @Body NewCustomerSegment request, AuditContext context) {
        CustomerSegment segment = service.create(context, PlainText.uniqueName(request.name()), request.rules());
        return HttpResponse.created(
                CustomerSegmentView.of(segment), URI.create("/api/promotions/segments/" + segment.id()));
    }

    @Get
    @Access("promotion:read:all")
    @Operation(operationId = "listCustomerSegments", summary = "All segments, newest first")
    @ApiResponse(responseCode = "200", description = "A page of segments")
    PageView<CustomerSegmentView> list(PageRequest page) {
        return PageView.of(repository.list(page), CustomerSegmentView::of);
    }

    @Get("/{id}")
    @Access("promotion:read:all")
    @Operation(operationId = "readCustomerSegment", summary = "One segment")
    @ApiResponse(responseCode = "200", description = "The segment")
    @Problems("segment-unknown")
    CustomerSegmentView read(UUID id) {
        return CustomerSegmentView.of(service.find(id));
    }

    @Put("/{id}/rules")
    @Access("promotion:write:all")
    @Operation(
            operationId = "changeCustomerSegment",
            summary = "Change who is in a segment beside those who are listed")
    @ApiResponse(responseCode = "200", description = "The segment")
    @Problems({"currency-invalid", "segment-invalid", "segment-unknown"})
    CustomerSegmentView change(UUID id, @Valid @Body SegmentRules request, AuditContext context) {
        return CustomerSegmentView.of(service.change(context, id, request));
    }

    @Put("/{id}/members/{accountId}")
    @Access("promotion:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "addSegmentMember", summary = "List an account in a segment")
    @ApiResponse(responseCode = "204", description = "It is listed")
    @Problems("segment-unknown")
    void addMember(UUID id, UUID accountId, AuditContext context) {
        service.addMember(context, id, accountId);
    }

    @Delete("/{id}/members/{accountId}")
    @Access("promotion:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeSegmentMember", summary = "Take an account off the list of a segment")
    @ApiResponse(responseCode = "204", description = "It is not listed")
    @Problems({"segment-member-unknown", "segment-unknown"})
    void removeMember(UUID id, UUID accountId, AuditContext context) {
        service.removeMember(context, id, accountId);
    }
}
