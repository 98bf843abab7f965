package dev.medley.orders.affiliates.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.audit.AuditContext;
import dev.medley.http.Idempotent;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.affiliates.Affiliate;
import dev.medley.orders.affiliates.AffiliateRepository;
import dev.medley.orders.affiliates.AffiliateService;
import dev.medley.orders.affiliates.AffiliateTerms;
import dev.medley.orders.affiliates.VersionedTerms;
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
import java.util.UUID;

@Controller("/api/affiliates")
@Tag(name = "Affiliates", description = "Who brings buyers, for a share of what these pay")
class AffiliatesController {

    private final AffiliateService service;
    private final AffiliateRepository repository;

    AffiliatesController(AffiliateService service, AffiliateRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Post
    @Access("affiliate:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "applyAsAffiliate",
            summary = "Apply to become an affiliate",
            description = "Nothing counts until an administrator has said yes.")
    @ApiResponse(responseCode = "201", description = "The affiliate")
    @Problems("affiliate-exists")
    HttpResponse<AffiliateView> apply(Caller caller, @Valid @Body NewAffiliate request) {
        return HttpResponse.created(AffiliateView.of(
                service.apply(caller.accountId(), request.name().strip())));
    }

    @Get
    @Access("affiliate:read:all")
    @Operation(operationId = "listAffiliates", summary = "All affiliates, newest first")
    @ApiResponse(responseCode = "200", description = "A page of affiliates")
    PageView<AffiliateView> list(PageRequest page) {
        return PageView.of(repository.list(null, page), AffiliateView::of);
    }

    @Put("/{id}/status")
    @Access("affiliate:write:all")
    @Operation(operationId = "changeAffiliateStatus", summary = "Say yes to an affiliate, or suspend one")
    @ApiResponse(responseCode = "200", description = "The affiliate")
    @Problems("affiliate-unknown")
    AffiliateView change(UUID id, @Valid @Body AffiliateStatusChange request, AuditContext context) {
        Affiliate affiliate = service.change(context, id, request.status());
        return AffiliateView.of(affiliate);
    }

    @Put("/{id}/codes/{code}")
    @Access("affiliate:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "addAffiliateCode",
            summary = "Let orders that use a promotion's code count for an affiliate")
    @ApiResponse(responseCode = "204", description = "They count")
    @Problems({"affiliate-code-taken", "affiliate-unknown"})
    void addCode(UUID id, String code, AuditContext context) {
        service.addCode(context, id, code);
    }

    @Delete("/{id}/codes/{code}")
    @Access("affiliate:write:all")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeAffiliateCode", summary = "Let orders that use a code count for nobody")
    @ApiResponse(responseCode = "204", description = "They do not count from now on")
    @Problems({"affiliate-code-unknown", "affiliate-unknown"})
    void removeCode(UUID id, String code, AuditContext context) {
        service.removeCode(context, id, code);
    }

    @Get("/terms")
    @Access("affiliate:read:own")
    @Operation(operationId = "readAffiliateTerms", summary = "What affiliates are promised")
    @ApiResponse(responseCode = "200", description = "The terms")
    HttpResponse<AffiliateTerms> terms() {
        VersionedTerms found = repository.terms();
        return VersionedResponse.of(found.terms(), found.version());
    }

    @Put("/terms")
    @Access("affiliate:write:all")
    @Operation(
            operationId = "changeAffiliateTerms",
            summary = "Change what affiliates are promised from now on",
            description = "What has been earned keeps the rate that it was earned at.")
    @ApiResponse(responseCode = "200", description = "The terms")
    @Problems("affiliate-terms-invalid")
    HttpResponse<AffiliateTerms> changeTerms(
            @Valid @Body AffiliateTerms request, IfMatch ifMatch, AuditContext context) {
        return VersionedResponse.of(request, service.keep(context, request, ifMatch));
    }
}
