package dev.medley.identity.passkeys.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.ClientInfo;
import dev.medley.http.Problems;
import dev.medley.identity.passkeys.Ceremony.Purpose;
import dev.medley.identity.passkeys.CeremonyOptions;
import dev.medley.identity.passkeys.PasskeyOptionsService;
import dev.medley.identity.passkeys.PasskeySignInService;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.web.TokenResponses;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/auth/passkeys")
@Tag(name = "Passkeys", description = "Signing in with a key pair instead of a secret")
class PasskeySignInController {

    private final PasskeyOptionsService passkeyOptionsService;
    private final PasskeySignInService passkeySignInService;

    PasskeySignInController(PasskeyOptionsService passkeyOptionsService, PasskeySignInService passkeySignInService) {
        this.passkeyOptionsService = passkeyOptionsService;
        this.passkeySignInService = passkeySignInService;
    }

    @Post("/authentication-options")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "passkeySignInOptions",
            summary = "Begin to sign in with a passkey",
            description = "Takes no name: the device knows whose passkey it shows.")
    @ApiResponse(responseCode = "200", description = "The options, good once and for five minutes")
    HttpResponse<RequestOptions> signInOptions() {
        return options(passkeyOptionsService.forSignIn());
    }

    @Post("/authentication")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "passkeySignIn",
            summary = "Sign in with a passkey",
            description = "A passkey counts as two factors where the device made sure of its owner, else as one.")
    @ApiResponse(
            responseCode = "200",
            description = "An access token and a refresh token, as login answers them",
            content = @Content(schema = @Schema(ref = "#/components/schemas/TokenView")))
    @ApiResponse(
            responseCode = "202",
            description = "The device made sure of nobody; a second factor is still to come",
            content = @Content(schema = @Schema(ref = "#/components/schemas/ChallengeView")))
    @Problems({"account-suspended", "credential-malformed", "email-unverified", "passkey-refused"})
    HttpResponse<?> signIn(@Valid @Body ShownPasskey shown, ClientInfo clientInfo) {
        return TokenResponses.of(passkeySignInService.signIn(shown.assertion(), origin(clientInfo)));
    }

    @Post("/step-up-options")
    @Access("session:write:own")
    @Operation(operationId = "passkeyStepUpOptions", summary = "Begin to prove again that it is you, with a passkey")
    @ApiResponse(responseCode = "200", description = "The options, good once and for five minutes")
    @Problems({"owner-required", "passkey-none", "person-required"})
    HttpResponse<RequestOptions> stepUpOptions(Caller caller) {
        caller.requirePerson();
        return options(passkeyOptionsService.forOwner(Purpose.STEP_UP, caller.accountId()));
    }

    @Post("/step-up")
    @Access("session:write:own")
    @Operation(
            operationId = "passkeyStepUp",
            summary = "Prove again that it is you, with a passkey",
            description = "For accounts without a password, and for whoever likes it better. The session goes on with "
                    + "new tokens; those from before stop working.")
    @ApiResponse(
            responseCode = "200",
            description = "New tokens, as login answers them",
            content = @Content(schema = @Schema(ref = "#/components/schemas/TokenView")))
    @ApiResponse(
            responseCode = "202",
            description = "The device made sure of nobody; a second factor is still to come",
            content = @Content(schema = @Schema(ref = "#/components/schemas/ChallengeView")))
    @Problems({
        "account-suspended",
        "credential-malformed",
        "email-unverified",
        "owner-required",
        "passkey-refused",
        "person-required"
    })
    HttpResponse<?> stepUp(@Valid @Body ShownPasskey shown, Caller caller, ClientInfo clientInfo) {
        caller.requirePerson();
        return TokenResponses.of(passkeySignInService.stepUp(caller, shown.assertion(), origin(clientInfo)));
    }

    private static HttpResponse<RequestOptions> options(CeremonyOptions.Request options) {
        return HttpResponse.ok(RequestOptions.of(options)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    private static SignInOrigin origin(ClientInfo clientInfo) {
        return new SignInOrigin(clientInfo.address(), clientInfo.agent());
    }
}
