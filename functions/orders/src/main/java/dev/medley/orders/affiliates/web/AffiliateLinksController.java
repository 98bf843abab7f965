package dev.medley.orders.affiliates.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.PageRequest;
import dev.medley.orders.affiliates.Affiliate;
import dev.medley.orders.affiliates.AffiliateOverview;
import dev.medley.orders.affiliates.LinkService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/affiliates")
@Tag(name = "Affiliates")
class AffiliateLinksController {

    private final LinkService links;
    private final AffiliateOverview overview;

    AffiliateLinksController(LinkService links, AffiliateOverview overview) {
        this.links = links;
        this.overview = overview;
    }

    @Get("/me")
    @Access("affiliate:read:own")
    @Operation(operationId = "readOwnAffiliate", summary = "What the caller is as an affiliate, and has earned")
    @ApiResponse(responseCode = "200", description = "The affiliate")
    @Problems("affiliate-unknown")
    OwnAffiliateView me(Caller caller) {
        Affiliate affiliate = overview.of(caller.accountId());
        return new OwnAffiliateView(
                AffiliateView.of(affiliate),
                overview.codes(affiliate),
                overview.earnings(affiliate).stream()
                        .map(OwnAffiliateView.Earnings::of)
                        .toList());
    }

    @Get("/referrals")
    @Access("affiliate:read:own")
    @Operation(operationId = "listReferrals", summary = "The orders that the caller has brought, newest first")
    @ApiResponse(responseCode = "200", description = "A page of them")
    @Problems("affiliate-unknown")
    PageView<ReferralView> referrals(Caller caller, PageRequest page) {
        return PageView.of(overview.referrals(caller.accountId(), page), ReferralView::of);
    }

    @Post("/links")
    @Access("affiliate:write:own")
    @Idempotent
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "createAffiliateLink", summary = "Make a link to a page of the shop")
    @ApiResponse(responseCode = "201", description = "The link")
    @Problems({"affiliate-links-full", "affiliate-not-active", "affiliate-unknown"})
    HttpResponse<AffiliateLinkView> add(Caller caller, @Valid @Body NewAffiliateLink request) {
        return HttpResponse.created(AffiliateLinkView.of(
                links.add(caller.accountId(), request.name().strip(), request.target())));
    }

    @Get("/links")
    @Access("affiliate:read:own")
    @Operation(operationId = "listAffiliateLinks", summary = "The caller's links, newest first")
    @ApiResponse(responseCode = "200", description = "A page of links")
    @Problems("affiliate-unknown")
    PageView<AffiliateLinkView> list(Caller caller, PageRequest page) {
        return PageView.of(links.list(caller.accountId(), page), AffiliateLinkView::of);
    }

    @Delete("/links/{id}")
    @Access("affiliate:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endAffiliateLink", summary = "End a link; clicks that were made before still count")
    @ApiResponse(responseCode = "204", description = "It does not work any more")
    @Problems({"affiliate-link-unknown", "affiliate-unknown"})
    void end(Caller caller, UUID id) {
        links.end(caller.accountId(), id);
    }

    @Post("/clicks")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "followAffiliateLink",
            summary = "Say that somebody has followed a link",
            description = "For the page of the shop that a link opens. The client keeps the clickId, and sends it with "
                    + "an order. Nothing is kept of who it is.")
    @ApiResponse(responseCode = "200", description = "The click")
    @Problems("affiliate-link-unknown")
    LinkClickView follow(@Valid @Body LinkFollowed request) {
        return LinkClickView.of(links.follow(request.link()));
    }
}
