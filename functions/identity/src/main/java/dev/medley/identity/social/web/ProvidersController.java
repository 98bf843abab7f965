package dev.medley.identity.social.web;

import dev.medley.access.Access;
import dev.medley.http.ClientInfo;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.web.ChallengeView;
import dev.medley.identity.signin.web.TokenResponses;
import dev.medley.identity.social.AuthorizationService;
import dev.medley.identity.social.CallbackResult;
import dev.medley.identity.social.LoginProviders;
import dev.medley.identity.social.SocialCallbackService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/auth/providers")
@Tag(name = "Login providers", description = "Signing in with Google, Facebook or GitHub, and linking them")
class ProvidersController {

    private final LoginProviders providers;
    private final AuthorizationService authorizationService;
    private final SocialCallbackService socialCallbackService;

    ProvidersController(
            LoginProviders providers,
            AuthorizationService authorizationService,
            SocialCallbackService socialCallbackService) {
        this.providers = providers;
        this.authorizationService = authorizationService;
        this.socialCallbackService = socialCallbackService;
    }

    @Get
    @Access(Access.ANYBODY)
    @Operation(operationId = "listLoginProviders", summary = "The login providers that are offered, and their scopes")
    @ApiResponse(responseCode = "200", description = "All of them")
    PageView<ProviderView> list() {
        return new PageView<>(providers.offered().stream().map(ProviderView::of).toList(), null);
    }

    @Post("/{provider}/authorization")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.CREATED)
    @Operation(
            operationId = "authorizeSignIn",
            summary = "Begin a sign-in at a provider",
            description = "Open the address in a browser and keep the binding where no other page can read it. The "
                    + "provider sends the browser to the redirect URI with a code and the state; all three go to the "
                    + "callback within ten minutes.")
    @ApiResponse(responseCode = "201", description = "Where to send the browser")
    @Problems({
        "login-provider-unavailable",
        "login-provider-unknown",
        "login-provider-untrusted",
        "redirect-uri-unknown",
        "scope-not-allowed"
    })
    HttpResponse<AuthorizationView> authorize(String provider, @Valid @Body NewAuthorization wanted) {
        return AuthorizationView.of(authorizationService.begin(provider, wanted.wanted(), null));
    }

    @Post("/{provider}/callback")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "signInWithProvider",
            summary = "Sign in with what came back from a provider",
            description = "An identity that nobody knows yet makes an account, if the provider has verified its e-mail "
                    + "address and no account has that. A provider that verifies none is answered with 202 and a "
                    + "continuationToken.")
    @ApiResponse(
            responseCode = "200",
            description = "Tokens, as from signing in with a password",
            content = @Content(schema = @Schema(ref = "#/components/schemas/TokenView")))
    @ApiResponse(
            responseCode = "202",
            description = "The account's second factor is still to come (challengeToken), or a new account's e-mail "
                    + "address is still to be proven (continuationToken)",
            content = @Content(schema = @Schema(oneOf = {ChallengeView.class, EmailNeededView.class})))
    @Problems({
        "account-exists-link-first",
        "account-suspended",
        "authorization-code-invalid",
        "authorization-denied",
        "authorization-failed",
        "authorization-state-invalid",
        "email-unverified",
        "login-provider-unavailable",
        "login-provider-unknown",
        "login-provider-untrusted",
        "sign-in-under-way"
    })
    HttpResponse<?> callback(String provider, @Valid @Body ProviderCallback back, ClientInfo clientInfo) {
        SignInOrigin signInOrigin = new SignInOrigin(clientInfo.address(), clientInfo.agent());
        return switch (socialCallbackService.arrive(provider, back.toCallback(), signInOrigin)) {
            case CallbackResult.Entered(var outcome) -> TokenResponses.of(outcome);
            case CallbackResult.EmailNeeded(var continuation) -> EmailNeededView.of(continuation);
        };
    }
}
