package dev.medley.identity.social.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.identity.social.ProviderAccessService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;

@Controller("/api/auth/identities/{id}/access")
@Tag(name = "Login providers")
class AccessController {

    private final ProviderAccessService providerAccessService;

    AccessController(ProviderAccessService providerAccessService) {
        this.providerAccessService = providerAccessService;
    }

    @Post
    @Access("identity-access:read:own")
    @Operation(
            operationId = "obtainProviderAccess",
            summary = "An access token for the provider's own API, refreshed where it has expired",
            description = "Only where scopes beyond the sign-in were asked for.")
    @ApiResponse(responseCode = "200", description = "The token")
    @Problems({
        "authorization-code-invalid",
        "login-provider-unavailable",
        "login-provider-unknown",
        "login-provider-untrusted",
        "owner-required",
        "provider-access-ended",
        "provider-access-unknown"
    })
    HttpResponse<ProviderAccessView> obtain(UUID id, Caller caller) {
        caller.requireOwner();
        return HttpResponse.ok(ProviderAccessView.of(providerAccessService.current(caller.accountId(), id)))
                .header("Cache-Control", "no-store");
    }

    @Delete
    @Access("identity-access:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "withdrawProviderAccess",
            summary = "Give the access to the provider back; the identity still signs in")
    @ApiResponse(responseCode = "204", description = "It is forgotten here, and the provider has been told")
    @Problems({"login-provider-unavailable", "login-provider-untrusted", "provider-access-unknown"})
    void withdraw(UUID id, Caller caller) {
        providerAccessService.withdraw(caller.accountId(), id);
    }
}
