package dev.medley.orders.fraud.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.fraud.FraudPolicy;
import dev.medley.orders.fraud.FraudRepository;
import dev.medley.orders.fraud.FraudReview;
import dev.medley.orders.fraud.VersionedPolicy;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/orders")
@Tag(name = "Fraud", description = "Whether orders are what they seem, for administrators")
class FraudController {

    private final FraudReview service;
    private final FraudRepository repository;

    FraudController(FraudReview service, FraudRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Get("/fraud-reviews")
    @Access("fraud:read:all")
    @Operation(
            operationId = "listFraudReviews",
            summary = "The orders that wait for somebody to look at them, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    PageView<FraudAssessmentView> waiting(PageRequest page) {
        return PageView.of(repository.waiting(page), FraudAssessmentView::of);
    }

    @Get("/{id}/fraud")
    @Access("fraud:read:all")
    @Operation(operationId = "readFraudAssessment", summary = "How an order was judged, and why")
    @ApiResponse(responseCode = "200", description = "The judgement")
    @Problems("order-unknown")
    FraudAssessmentView read(UUID id) {
        return FraudAssessmentView.of(service.find(id));
    }

    @Put("/{id}/fraud/verdict")
    @Access("fraud:write:all")
    @Operation(
            operationId = "judgeOrder",
            summary = "Say what an order is",
            description =
                    "The money of an order that waited, and is genuine, is taken within a minute. One that is "
                            + "fraud and not sent yet is cancelled, and what was paid is given back. What was found counts for later orders of the same people.")
    @ApiResponse(responseCode = "200", description = "The judgement")
    @Problems("order-unknown")
    FraudAssessmentView judge(UUID id, @Valid @Body NewVerdict request, AuditContext context) {
        return FraudAssessmentView.of(service.judge(context, id, request.verdict(), request.note()));
    }

    @Get("/fraud-policy")
    @Access("fraud:read:all")
    @Operation(operationId = "readFraudPolicy", summary = "By what orders are judged")
    @ApiResponse(responseCode = "200", description = "The policy")
    HttpResponse<FraudPolicy> policy() {
        VersionedPolicy found = repository.policy();
        return VersionedResponse.of(found.policy(), found.version());
    }

    @Put("/fraud-policy")
    @Access("fraud:write:all")
    @Operation(operationId = "changeFraudPolicy", summary = "Change by what orders are judged from now on")
    @ApiResponse(responseCode = "200", description = "The policy")
    @Problems("fraud-policy-invalid")
    HttpResponse<FraudPolicy> change(@Valid @Body FraudPolicy request, IfMatch ifMatch, AuditContext context) {
        return VersionedResponse.of(request, service.keep(context, request, ifMatch));
    }
}
