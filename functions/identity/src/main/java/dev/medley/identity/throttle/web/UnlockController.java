package dev.medley.identity.throttle.web;

import dev.medley.access.Access;
import dev.medley.http.ClientInfo;
import dev.medley.http.Problems;
import dev.medley.identity.accounts.web.MailedLinkPage;
import dev.medley.identity.accounts.web.MailedTokenRequest;
import dev.medley.identity.throttle.SignInUnlockService;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/auth/unlock")
@Tag(name = "Sessions")
class UnlockController {

    private static final MailedLinkPage PAGE = new MailedLinkPage(
            "Let me sign in",
            "Somebody failed to sign in to your account too often. One click, and you can sign in from here.",
            "",
            "Let me sign in",
            "Thank you. You can sign in from here now.");

    private final SignInUnlockService signInUnlockService;

    UnlockController(SignInUnlockService signInUnlockService) {
        this.signInUnlockService = signInUnlockService;
    }

    @Post
    @Access(Access.ANYBODY)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "unlock",
            summary = "Stop waiting: sign in from this network although strangers fail to",
            description = "With the token of the mail that goes to an account's address when too many sign-ins fail.")
    @ApiResponse(responseCode = "204", description = "The account can be signed in to from this network")
    @Problems("unlock-token-invalid")
    void unlock(@Valid @Body MailedTokenRequest token, ClientInfo clientInfo) {
        signInUnlockService.unlock(token.token(), clientInfo.address());
    }

    @Get
    @Access(Access.ANYBODY)
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "unlockPage", summary = "A page with a button that does it")
    @ApiResponse(responseCode = "200", description = "The page")
    HttpResponse<String> page() {
        return PAGE.answer();
    }
}
