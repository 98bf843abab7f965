package dev.medley.ml.pricing.web;

import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.CurrencyCode;
import dev.medley.kernel.PageRequest;
import dev.medley.ml.pricing.PriceProposal;
import dev.medley.ml.pricing.PriceRepository;
import dev.medley.ml.pricing.PriceRepository.StoredPolicy;
import dev.medley.ml.pricing.PricingPolicy;
import dev.medley.ml.pricing.PricingService;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.UUID;

@Controller("/api/ml")
@Tag(name = "Price proposals", description = "Prices by rules and elasticity, within limits; an administrator decides")
class PricingController {

    private final PricingService service;
    private final PriceRepository repository;

    PricingController(PricingService service, PriceRepository repository) {
        this.service = service;
        this.repository = repository;
    }

    @Serdeable
    @Schema(description = "In which currency prices are to be proposed")
    record ProposalsWanted(@NotNull @Schema(example = "EUR") String currency) {}

    @Serdeable
    @Schema(description = "How many prices are proposed")
    record ProposalCount(int proposed) {}

    @Get("/pricing-policy")
    @Access("ml:read:all")
    @Operation(operationId = "readPricingPolicy", summary = "By what prices are proposed")
    @ApiResponse(responseCode = "200", description = "The policy")
    HttpResponse<PricingPolicy> policy() {
        StoredPolicy stored = service.policy();
        return VersionedResponse.of(stored.policy(), stored.version());
    }

    @Put("/pricing-policy")
    @Access("ml:write:all")
    @Operation(operationId = "putPricingPolicy", summary = "Change by what prices are proposed, or turn it on or off")
    @ApiResponse(responseCode = "200", description = "The policy")
    @Problems({"precondition-failed", "pricing-policy-invalid"})
    HttpResponse<PricingPolicy> change(@Valid @Body PricingPolicy request, IfMatch expected, AuditContext context) {
        StoredPolicy stored = service.changePolicy(context, request, expected);
        return VersionedResponse.of(stored.policy(), stored.version());
    }

    @Post("/price-proposals")
    @Access("ml:write:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "proposePrices",
            summary = "Propose prices where they should be others than they are",
            description =
                    "Of at most 5,000 variants that are sold. Open proposals for the same prices are superseded, so that "
                            + "asking again proposes the same. Sales, stock and prices count; nothing of accounts does.")
    @ApiResponse(responseCode = "200", description = "How many")
    @Problems({"currency-invalid", "pricing-off"})
    ProposalCount propose(@Valid @Body ProposalsWanted request, AuditContext context) {
        return new ProposalCount(service.propose(context, CurrencyCode.parse(request.currency(), "/currency")));
    }

    @Get("/price-proposals{?status}")
    @Access("ml:read:all")
    @Operation(operationId = "listPriceProposals", summary = "The prices that were proposed, newest first")
    @ApiResponse(responseCode = "200", description = "A page of proposals")
    PageView<PriceProposalView> list(@Nullable @QueryValue PriceProposal.Status status, PageRequest page) {
        return PageView.of(repository.list(status, page), PriceProposalView::of);
    }

    @Get("/price-proposals/{id}")
    @Access("ml:read:all")
    @Operation(operationId = "readPriceProposal", summary = "A proposal, and why")
    @ApiResponse(responseCode = "200", description = "The proposal")
    @Problems("proposal-unknown")
    PriceProposalView read(UUID id) {
        return PriceProposalView.of(service.find(id));
    }

    @Post("/price-proposals/{id}/acceptance")
    @Access("ml:write:all")
    @Status(HttpStatus.OK)
    @Operation(
            operationId = "acceptPriceProposal",
            summary = "Say that a price is to be asked for",
            description =
                    "Announces price-proposal.accepted to webhooks; the price itself is changed where products are.")
    @ApiResponse(responseCode = "200", description = "The proposal, which is accepted")
    @Problems({"pricing-off", "proposal-decided", "proposal-stale", "proposal-unknown"})
    PriceProposalView accept(UUID id, AuditContext context) {
        return PriceProposalView.of(service.accept(context, id));
    }

    @Post("/price-proposals/{id}/rejection")
    @Access("ml:write:all")
    @Status(HttpStatus.OK)
    @Operation(operationId = "rejectPriceProposal", summary = "Say that a price is not wanted")
    @ApiResponse(responseCode = "200", description = "The proposal, which is rejected")
    @Problems({"proposal-decided", "proposal-unknown"})
    PriceProposalView reject(UUID id, AuditContext context) {
        return PriceProposalView.of(service.reject(context, id));
    }
}
