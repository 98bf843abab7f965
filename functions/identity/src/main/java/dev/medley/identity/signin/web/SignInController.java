package dev.medley.identity.signin.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.ClientInfo;
import dev.medley.http.Problems;
import dev.medley.http.cookies.SessionCookies;
import dev.medley.identity.sessions.RefreshService;
import dev.medley.identity.sessions.SessionEndService;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.sessions.SigningKeys;
import dev.medley.identity.signin.PasswordSignInService;
import dev.medley.kernel.Refusal;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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

@Controller("/api/auth")
@Tag(name = "Sessions", description = "Signing in, staying signed in, signing out")
class SignInController {

    private final PasswordSignInService passwordSignInService;
    private final RefreshService refreshService;
    private final SessionEndService sessionEndService;
    private final SigningKeys keys;

    SignInController(
            PasswordSignInService passwordSignInService,
            RefreshService refreshService,
            SessionEndService sessionEndService,
            SigningKeys keys) {
        this.passwordSignInService = passwordSignInService;
        this.refreshService = refreshService;
        this.sessionEndService = sessionEndService;
        this.keys = keys;
    }

    @Post("/login")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.PASSWORD)
    @Operation(operationId = "login", summary = "Sign in with e-mail address and password")
    @ApiResponse(
            responseCode = "200",
            description = "An access token and a refresh token",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The password is right, and a second factor is still to come",
            content = @Content(schema = @Schema(implementation = ChallengeView.class)))
    @Problems({"account-suspended", "credentials-wrong", "sign-in-revoked", "sign-in-throttled", "sign-in-unconfirmed"})
    HttpResponse<?> login(@Valid @Body LoginRequest loginRequest, ClientInfo clientInfo) {
        return TokenResponses.of(passwordSignInService.signIn(
                loginRequest.email(),
                loginRequest.password(),
                origin(clientInfo).withDevice(loginRequest.deviceToken())));
    }

    @Post("/step-up")
    @Access("session:write:own")
    @RateLimited(RateClass.PASSWORD)
    @Operation(
            operationId = "stepUp",
            summary = "Prove again that it is you",
            description = "Some operations ask for a sign-in of the last five minutes. The session goes on with new "
                    + "tokens; those from before stop working.")
    @ApiResponse(
            responseCode = "200",
            description = "New tokens",
            content = @Content(schema = @Schema(implementation = TokenView.class)))
    @ApiResponse(
            responseCode = "202",
            description = "The password is right, and a second factor is still to come",
            content = @Content(schema = @Schema(implementation = ChallengeView.class)))
    @Problems({
        "account-suspended",
        "credentials-wrong",
        "email-unverified",
        "owner-required",
        "person-required",
        "sign-in-revoked",
        "sign-in-throttled",
        "too-busy"
    })
    HttpResponse<?> stepUp(@Valid @Body StepUpRequest proof, Caller caller, ClientInfo clientInfo) {
        caller.requirePerson();
        return TokenResponses.of(passwordSignInService.stepUp(caller, proof.password(), origin(clientInfo)));
    }

    @Post("/refresh")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.READ)
    @Operation(operationId = "refresh", summary = "Exchange a refresh token for new tokens")
    @ApiResponse(responseCode = "200", description = "A new access token and the refresh token's successor")
    @Problems({"credentials-ambiguous", "refresh-token-invalid"})
    HttpResponse<TokenView> refresh(HttpRequest<?> request, @Valid @Body RefreshRequest refreshRequest) {
        String sent = refreshRequest.refreshToken();
        String cookie = SessionCookies.refreshToken(request);
        if (sent != null && cookie != null && !sent.equals(cookie)) {
            throw SessionCookies.ambiguous();
        }
        String token = sent == null ? cookie : sent;
        if (token == null || token.isBlank()) {
            throw Refusal.invalid("validation-failed", "/refreshToken", "Send the refresh token.");
        }
        return TokenResponses.of(refreshService.refresh(token));
    }

    @Post("/logout")
    @Access("session:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "logout", summary = "End the session that the access token belongs to")
    @ApiResponse(responseCode = "204", description = "The session has ended")
    void logout(Caller caller) {
        sessionEndService.current(caller);
    }

    @Get("/.well-known/jwks.json")
    @Access(Access.ANYBODY)
    @Operation(operationId = "jwks", summary = "The keys that access tokens are signed with, as a JWK set (RFC 7517)")
    @ApiResponse(
            responseCode = "200",
            description = "The key set",
            content = @Content(schema = @Schema(implementation = JwkSetView.class)))
    HttpResponse<String> jwks() {
        return HttpResponse.ok(keys.published().toString())
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "public, max-age=300");
    }

    private static SignInOrigin origin(ClientInfo clientInfo) {
        return new SignInOrigin(clientInfo.address(), clientInfo.agent());
    }
}
