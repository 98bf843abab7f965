package dev.medley.identity.sessions.web;

import dev.medley.http.Client;
import dev.medley.identity.sessions.Refreshing;
import dev.medley.identity.sessions.SigningIn;
import dev.medley.identity.sessions.SigningKeys;
import dev.medley.identity.sessions.Tokens;
import dev.medley.security.Caller;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/auth")
@Tag(name = "Sessions", description = "Signing in, staying signed in, signing out")
class SessionsController {

    private final SigningIn signingIn;
    private final Refreshing refreshing;
    private final SigningKeys keys;

    SessionsController(SigningIn signingIn, Refreshing refreshing, SigningKeys keys) {
        this.signingIn = signingIn;
        this.refreshing = refreshing;
        this.keys = keys;
    }

    @Post("/login")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "login", summary = "Sign in with e-mail address and password")
    @ApiResponse(responseCode = "200", description = "An access token and a refresh token")
    HttpResponse<TokenAnswer> login(@Valid @Body Login login, @Parameter(hidden = true) Client client) {
        SigningIn.Origin origin = new SigningIn.Origin(client.address(), client.agent());
        return answer(signingIn.signIn(login.email(), login.password(), origin));
    }

    @Post("/refresh")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "refresh", summary = "Exchange a refresh token for new tokens")
    @ApiResponse(responseCode = "200", description = "A new access token and the refresh token's successor")
    HttpResponse<TokenAnswer> refresh(@Valid @Body Refresh refresh) {
        return answer(refreshing.refresh(refresh.refreshToken()));
    }

    @Post("/logout")
    @Status(HttpStatus.NO_CONTENT)
    @Secured(SecurityRule.IS_AUTHENTICATED)
    @SecurityRequirement(name = "bearer")
    @Operation(operationId = "logout", summary = "End the session that the access token belongs to")
    @ApiResponse(responseCode = "204", description = "The session has ended")
    void logout(Caller caller) {
        signingIn.signOut(caller.accountId(), caller.sessionId());
    }

    @Get("/.well-known/jwks.json")
    @Secured(SecurityRule.IS_ANONYMOUS)
    @Operation(operationId = "jwks", summary = "The keys that access tokens are signed with, as a JWK set (RFC 7517)")
    @ApiResponse(responseCode = "200", description = "The key set")
    HttpResponse<String> jwks() {
        return HttpResponse.ok(keys.published().toString())
                .contentType(MediaType.APPLICATION_JSON_TYPE)
                .header("Cache-Control", "public, max-age=300");
    }

    /** Tokens are never to be kept by a cache (RFC 6749, 5.1). */
    private static HttpResponse<TokenAnswer> answer(Tokens tokens) {
        return HttpResponse.ok(TokenAnswer.of(tokens)).header("Cache-Control", "no-store");
    }
}
