package dev.medley.identity.social.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.identity.social.AuthorizationAttempt.Linker;
import dev.medley.identity.social.AuthorizationService;
import dev.medley.identity.social.IdentityLinkService;
import dev.medley.identity.social.IdentityUnlinkService;
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

@Controller("/api/auth/identities")
@Tag(name = "Login providers")
class IdentitiesController {

    private final AuthorizationService authorizationService;
    private final IdentityLinkService identityLinkService;
    private final IdentityUnlinkService identityUnlinkService;

    IdentitiesController(
            AuthorizationService authorizationService,
            IdentityLinkService identityLinkService,
            IdentityUnlinkService identityUnlinkService) {
        this.authorizationService = authorizationService;
        this.identityLinkService = identityLinkService;
        this.identityUnlinkService = identityUnlinkService;
    }

    @Get
    @Access("identity:read:own")
    @Operation(operationId = "listIdentities", summary = "The provider identities that open the caller's account")
    @ApiResponse(responseCode = "200", description = "All of them, oldest first; at most 20")
    PageView<IdentityView> list(Caller caller) {
        return new PageView<>(
                identityLinkService.list(caller.accountId()).stream()
                        .map(IdentityView::of)
                        .toList(),
                null);
    }

    @Post("/authorization")
    @Access(value = "identity:write:own", stepUp = true)
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "authorizeLink",
            summary = "Begin to link a provider to the caller's account",
            description =
                    "Goes on as a sign-in does, except that what comes back goes to linkIdentity. Also the way to "
                            + "ask for further scopes of an identity that is linked already.")
    @ApiResponse(responseCode = "201", description = "Where to send the browser")
    @Problems({
        "login-provider-unavailable",
        "login-provider-unknown",
        "login-provider-untrusted",
        "redirect-uri-unknown",
        "scope-not-allowed"
    })
    HttpResponse<AuthorizationView> authorize(@Valid @Body NewLink wanted, Caller caller) {
        return AuthorizationView.of(authorizationService.begin(wanted.provider(), wanted.wanted(), Linker.of(caller)));
    }

    @Post
    @Access(value = "identity:write:own", stepUp = true)
    @Operation(
            operationId = "linkIdentity",
            summary = "Link what came back from a provider to the caller's account",
            description =
                    "Only the session that has begun to link may end it, and only while its proof is fresh: after a "
                            + "step-up, begin again.")
    @ApiResponse(responseCode = "200", description = "The identity; it is linked, or has been before")
    @Problems({
        "authorization-code-invalid",
        "authorization-denied",
        "authorization-failed",
        "authorization-state-invalid",
        "identities-exhausted",
        "identity-linked-elsewhere",
        "login-provider-unavailable",
        "login-provider-unknown",
        "login-provider-untrusted"
    })
    IdentityView link(@Valid @Body LinkCallback back, Caller caller) {
        return IdentityView.of(identityLinkService.link(caller, back.provider(), back.toCallback()));
    }

    @Delete("/{id}")
    @Access(value = "identity:write:own", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "unlinkIdentity", summary = "Unlink an identity, unless nothing else opens the account")
    @ApiResponse(responseCode = "204", description = "It does not open the account any more")
    @Problems({
        "account-unknown",
        "identity-unknown",
        "last-way-in",
        "login-provider-unavailable",
        "login-provider-untrusted"
    })
    void unlink(UUID id, Caller caller) {
        identityUnlinkService.unlink(caller, id);
    }
}
