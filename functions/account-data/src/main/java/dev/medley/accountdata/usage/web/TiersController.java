package dev.medley.accountdata.usage.web;

import dev.medley.access.Access;
import dev.medley.accountdata.usage.Tier;
import dev.medley.accountdata.usage.UsageService;
import dev.medley.audit.AuditContext;
import dev.medley.caching.Cached;
import dev.medley.caching.Invalidates;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.kernel.Page;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.UUID;

@Controller("/api/admin")
@Tag(name = "Tiers", description = "How much accounts may use")
class TiersController {

    private final UsageService usageService;

    TiersController(UsageService usageService) {
        this.usageService = usageService;
    }

    @Serdeable
    @Schema(name = "TierMove")
    record Move(@NotBlank @Size(max = 40) String tier) {}

    @Get("/tiers")
    @Access("tier:read:all")
    @Operation(operationId = "listTiers", summary = "All usage tiers")
    @ApiResponse(responseCode = "200", description = "The tiers")
    @Cached(seconds = 60, tags = "tiers", sameForAll = true)
    PageView<TierView> list() {
        return PageView.of(new Page<>(usageService.all(), null), TierView::of);
    }

    @Get("/tiers/{name}")
    @Access("tier:read:all")
    @Operation(operationId = "readTier", summary = "One usage tier")
    @ApiResponse(responseCode = "200", description = "The tier")
    @Problems("tier-unknown")
    HttpResponse<TierView> read(String name) {
        return versioned(usageService.find(name));
    }

    @Put("/tiers/{name}")
    @Access(value = "tier:write:all", stepUp = true)
    @Operation(
            operationId = "putTier",
            summary = "Make or change a usage tier that allows no more than your own; felt by its accounts at once",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The tier")
    @Problems({"tier-beyond-own", "tiers-full"})
    @Invalidates("tiers")
    HttpResponse<TierView> put(
            @PathVariable @Pattern(regexp = "[a-z][a-z0-9-]{1,39}") String name,
            @Valid @Body TierChange change,
            IfMatch ifMatch,
            AuditContext context) {
        return versioned(usageService.put(context, change.toTier(name), ifMatch));
    }

    @Delete("/tiers/{name}")
    @Access(value = "tier:write:all", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "dropTier", summary = "Drop a usage tier that no account has")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"tier-beyond-own", "tier-in-use", "tier-unknown"})
    @Invalidates("tiers")
    void drop(String name, AuditContext context) {
        usageService.drop(context, name);
    }

    private static HttpResponse<TierView> versioned(Tier tier) {
        return VersionedResponse.of(TierView.of(tier), tier.version());
    }

    @Put("/account-tiers/{accountId}")
    @Access(value = "tier:grant:all", stepUp = true)
    @Operation(
            operationId = "moveToTier",
            summary = "Move an account that ranks below yours to a tier that allows no more than your own, at once")
    @ApiResponse(responseCode = "200", description = "What the account has used and may use now")
    @Problems({"account-unknown", "own-account", "rank-too-low", "tier-beyond-own", "tier-unknown"})
    UsageView move(UUID accountId, @Valid @Body Move move, AuditContext context) {
        return UsageView.of(usageService.move(context, accountId, move.tier()));
    }
}
