package dev.medley.orders.promotions.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.promotions.Promotion;
import dev.medley.orders.promotions.PromotionRepository;
import dev.medley.orders.promotions.PromotionService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
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

@Controller("/api/promotions")
@Tag(name = "Promotions", description = "What makes things cheaper, for administrators")
class PromotionsController {

    private final PromotionService service;
    private final PromotionRepository repository;

    PromotionsController(PromotionService service, PromotionRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get
    @Access("promotion:read:all")
    @Operation(operationId = "listPromotions", summary = "All promotions, newest first")
    @ApiResponse(responseCode = "200", description = "A page of promotions")
    PageView<PromotionView> list(PageRequest page) {
        return PageView.of(repository.list(page), PromotionView::of);
    }

    @Post
    @Access("promotion:write:all")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createPromotion", summary = "Make a promotion")
    @ApiResponse(responseCode = "201", description = "The promotion")
    @Problems({"currency-invalid", "promotion-invalid"})
    HttpResponse<PromotionView> create(@Valid @Body NewPromotion request, AuditContext context) {
        Promotion promotion = service.create(context, request.toDraft());
        return HttpResponse.created(PromotionView.of(promotion), URI.create("/api/promotions/" + promotion.id()));
    }

    @Get("/{id}")
    @Access("promotion:read:all")
    @Operation(operationId = "readPromotion", summary = "One promotion")
    @ApiResponse(responseCode = "200", description = "The promotion")
    @Problems("promotion-unknown")
    PromotionView read(UUID id) {
        return PromotionView.of(service.find(id));
    }

    @Put("/{id}/status")
    @Access("promotion:write:all")
    @Operation(operationId = "changePromotionStatus", summary = "Stop a promotion, or let it go on")
    @ApiResponse(responseCode = "200", description = "The promotion")
    @Problems("promotion-unknown")
    PromotionView activate(UUID id, @Valid @Body PromotionStatusChange request, AuditContext context) {
        return PromotionView.of(service.activate(context, id, request.active()));
    }

    @Post("/{id}/codes")
    @Access("promotion:write:all")
    @Idempotent
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "addPromotionCode", summary = "Give a promotion a code")
    @ApiResponse(responseCode = "204", description = "It has the code")
    @Problems({"promotion-code-exists", "promotion-unknown"})
    void addCode(UUID id, @Valid @Body NewPromotionCode request, AuditContext context) {
        service.addCode(context, id, request.code(), request.singleUse());
    }

    @Get("/{id}/codes")
    @Access("promotion:read:all")
    @Operation(operationId = "listPromotionCodes", summary = "The codes of a promotion")
    @ApiResponse(responseCode = "200", description = "A page of codes")
    @Problems("promotion-unknown")
    PageView<PromotionCodeView> codes(UUID id, PageRequest page) {
        return PageView.of(repository.codes(service.find(id).id(), page), PromotionCodeView::of);
    }

    @Post("/{id}/code-batches")
    @Access("promotion:write:all")
    @Idempotent
    @Operation(operationId = "addPromotionCodes", summary = "Make up codes for a single use each, 100,000 at most")
    @ApiResponse(responseCode = "200", description = "How many there are more")
    @Problems("promotion-unknown")
    CodeBatch addCodes(UUID id, @Valid @Body NewCodeBatch request, AuditContext context) {
        return new CodeBatch(service.addCodes(context, id, request.prefix(), request.count()));
    }
}
