package dev.medley.identity.signinreports.web;

import dev.medley.access.Access;
import dev.medley.http.Problems;
import dev.medley.identity.accounts.web.MailedLinkPage;
import dev.medley.identity.accounts.web.MailedTokenRequest;
import dev.medley.identity.signinreports.SignInReportService;
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

@Controller("/api/auth/sessions/disavow")
@Tag(name = "Sessions")
class SignInReportController {

    private static final MailedLinkPage PAGE = new MailedLinkPage(
            "This was not me",
            "One click signs your account out everywhere, and gives it the address back that our mail went to. Your password"
                    + " stops working, and a mail follows with which you choose another.",
            "",
            "This was not me: sign out everywhere",
            "Done. Everybody is signed out. Choose another password with the mail that we are sending you.");

    private final SignInReportService signInReportService;

    SignInReportController(SignInReportService signInReportService) {
        this.signInReportService = signInReportService;
    }

    @Post
    @Access(Access.ANYBODY)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "disavow",
            summary = "Say that a sign-in or another address was somebody else's",
            description =
                    "With the token of the mail that warned of it. An account that has another address meanwhile gets the"
                            + " one back that the mail went to. Ends all sessions and API keys, forgets all devices, makes"
                            + " the password useless and mails a way to choose another.")
    @ApiResponse(responseCode = "204", description = "Everybody is signed out")
    @Problems({"disavowal-token-invalid", "email-taken"})
    void disavow(@Valid @Body MailedTokenRequest token) {
        signInReportService.disavow(token.token());
    }

    @Get
    @Access(Access.ANYBODY)
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "disavowPage", summary = "A page with a button that does it")
    @ApiResponse(responseCode = "200", description = "The page")
    HttpResponse<String> page() {
        return PAGE.answer();
    }
}
