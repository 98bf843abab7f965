package dev.medley.identity.administration.web;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.access.Access;
import dev.medley.audit.AuditContext;
import dev.medley.http.ClientInfo;
import dev.medley.http.MultiLine;
import dev.medley.http.Problems;
import dev.medley.identity.administration.ImpersonationService;
import dev.medley.identity.sessions.IssuedAccessToken;
import dev.medley.identity.sessions.SignInOrigin;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;

@Controller("/api/admin/users/{id}/impersonation")
@Tag(name = "Administration")
class ImpersonationController {

    private final ImpersonationService impersonationService;

    ImpersonationController(ImpersonationService impersonationService) {
        this.impersonationService = impersonationService;
    }

    @Serdeable
    @Schema(name = "Impersonation")
    record Impersonation(
            @NotBlank
            @Size(max = 500)
            @MultiLine
            @Schema(description = "For the audit, and the activity of the account")
            String because) {}

    @Serdeable
    @Schema(name = "ImpersonationToken")
    record AccessAnswer(
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("token_type") String tokenType,
            @JsonProperty("expires_in") long expiresIn) {}

    @Post
    @Access(value = "account:impersonate:all", stepUp = true)
    @Operation(
            operationId = "impersonateUser",
            summary = "Act in somebody's place",
            description =
                    "Answers one access token that names both, without a refresh token. It opens nothing that asks "
                            + "for a fresh sign-in, and ends with your own session and with any change of your rights.")
    @ApiResponse(responseCode = "200", description = "The token")
    @Problems({"account-suspended", "account-unknown", "own-account", "permission-beyond-own", "rank-too-low"})
    HttpResponse<AccessAnswer> impersonate(
            UUID id, @Valid @Body Impersonation request, AuditContext context, ClientInfo clientInfo) {
        IssuedAccessToken issuedAccessToken = impersonationService.substitute(
                context, id, request.because(), new SignInOrigin(clientInfo.address(), clientInfo.agent()));
        return HttpResponse.ok(new AccessAnswer(
                        issuedAccessToken.text(),
                        "Bearer",
                        issuedAccessToken.lifetime().toSeconds()))
                .header("Cache-Control", "no-store");
    }
}
