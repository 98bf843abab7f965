package dev.medley.identity.social.web;

import dev.medley.access.Access;
import dev.medley.http.ClientInfo;
import dev.medley.http.Problems;
import dev.medley.identity.sessions.SignInOrigin;
import dev.medley.identity.signin.web.TokenResponses;
import dev.medley.identity.social.SocialCompletionService;
import dev.medley.kernel.SecretToken;
import dev.medley.limits.RateClass;
import dev.medley.limits.RateLimited;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/auth/providers/completion")
@Tag(name = "Login providers")
class CompletionController {

    private final SocialCompletionService socialCompletionService;

    CompletionController(SocialCompletionService socialCompletionService) {
        this.socialCompletionService = socialCompletionService;
    }

    @Post
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.MAIL)
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "proposeEmail",
            summary = "Name the e-mail address of a new account whose provider verifies none; a mail follows",
            description =
                    "Five mails at most, each in place of the one before. A mailbox that has had three from a network "
                            + "within an hour, or ten in all, gets no more.")
    @ApiResponse(responseCode = "202", description = "A mail is on its way, whether an account has the address or not")
    @Problems({"continuation-invalid", "email-invalid", "mail-unavailable"})
    void propose(@Valid @Body SocialCompletion socialCompletion, ClientInfo clientInfo) {
        socialCompletionService.propose(
                new SecretToken(socialCompletion.continuationToken()),
                socialCompletion.email(),
                new SignInOrigin(clientInfo.address(), clientInfo.agent()));
    }

    @Post("/proof")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "proveProposedEmail",
            summary = "Make the account and sign in, with the token that was mailed")
    @ApiResponse(
            responseCode = "200",
            description = "Tokens, as from signing in with a password",
            content = @Content(schema = @Schema(ref = "#/components/schemas/TokenView")))
    @ApiResponse(
            responseCode = "202",
            description = "The account's second factor is still to come",
            content = @Content(schema = @Schema(ref = "#/components/schemas/ChallengeView")))
    @Problems({
        "account-exists-link-first",
        "account-suspended",
        "email-proof-invalid",
        "email-unverified",
        "sign-in-revoked",
        "sign-in-under-way"
    })
    HttpResponse<?> prove(@Valid @Body CompletionProof proof, ClientInfo clientInfo) {
        return TokenResponses.of(socialCompletionService.complete(
                new SecretToken(proof.continuationToken()),
                new SecretToken(proof.token()),
                new SignInOrigin(clientInfo.address(), clientInfo.agent())));
    }
}
