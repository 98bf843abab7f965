package dev.medley.identity.challenges.web;

import dev.medley.access.Access;
import dev.medley.http.ClientInfo;
import dev.medley.http.Problems;
import dev.medley.identity.challenges.SecondFactorService;
import dev.medley.identity.passkeys.web.RequestOptions;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.web.TokenResponses;
import dev.medley.kernel.SecretToken;
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

@Controller("/api/auth/second-factor")
@Tag(name = "Sessions", description = "Signing in, staying signed in, signing out")
class SecondFactorController {

    private final SecondFactorService secondFactorService;

    SecondFactorController(SecondFactorService secondFactorService) {
        this.secondFactorService = secondFactorService;
    }

    @Post
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "secondFactor",
            summary = "Complete a sign-in or step-up with a second factor",
            description =
                    "Takes the challenge that the first step answered and one of an app's code, a recovery code or "
                            + "a passkey. Five wrong ones end the challenge.")
    @ApiResponse(
            responseCode = "200",
            description = "An access token and a refresh token, as login answers them",
            content = @Content(schema = @Schema(ref = "#/components/schemas/TokenView")))
    @Problems({
        "account-suspended",
        "challenge-invalid",
        "credential-malformed",
        "email-unverified",
        "passkey-refused",
        "second-factor-unclear",
        "second-factor-wrong",
        "sign-in-revoked",
        "sign-in-throttled"
    })
    HttpResponse<?> secondFactor(@Valid @Body SecondFactorBody body, ClientInfo clientInfo) {
        return TokenResponses.of(secondFactorService.finish(
                new SecretToken(body.challengeToken()),
                body.shown(),
                new SignInOrigin(clientInfo.address(), clientInfo.agent())));
    }

    @Post("/passkey-options")
    @Access(Access.ANYBODY)
    @Operation(operationId = "secondFactorPasskeyOptions", summary = "Begin to show a passkey in the second step")
    @ApiResponse(responseCode = "200", description = "The options, good once and for five minutes")
    @Problems({"challenge-invalid", "passkey-none"})
    HttpResponse<RequestOptions> passkeyOptions(@Valid @Body ChallengeRequest body) {
        return HttpResponse.ok(
                        RequestOptions.of(secondFactorService.passkeyOptions(new SecretToken(body.challengeToken()))))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
