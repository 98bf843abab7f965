package dev.medley.identity.recovery.web;

import dev.medley.http.Client;
import dev.medley.identity.accounts.AskingByMail;
import dev.medley.identity.accounts.web.AddressOfAccount;
import dev.medley.identity.accounts.web.MailedLinkPage;
import dev.medley.identity.accounts.web.Success;
import dev.medley.identity.recovery.ChangingPassword;
import dev.medley.identity.recovery.ChangingPassword.Choice;
import dev.medley.identity.recovery.ResettingPassword;
import dev.medley.identity.sessions.Origin;
import dev.medley.security.Access;
import dev.medley.security.Caller;
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
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/auth")
@Tag(name = "Passwords", description = "Choosing another password, remembered or forgotten")
class PasswordsController {

    private static final String REFUSED_PASSWORDS = "password-malformed, password-too-short, password-too-long, "
            + "password-composition, password-common, password-contextual, password-guessable, password-reused";

    private static final MailedLinkPage CHOOSING = new MailedLinkPage(
            "Choose a new password",
            "At least 8 characters. A few unrelated words are hard to guess and easy to remember.",
            "<label for=\"password\">New password</label><input id=\"password\" name=\"password\" type=\"password\""
                    + " autocomplete=\"new-password\" minlength=\"8\" required>",
            "Choose it",
            "Thank you. Sign in with your new password.");

    private final AskingByMail askingByMail;
    private final ResettingPassword resetting;
    private final ChangingPassword changing;

    PasswordsController(AskingByMail askingByMail, ResettingPassword resetting, ChangingPassword changing) {
        this.askingByMail = askingByMail;
        this.resetting = resetting;
        this.changing = changing;
    }

    @Post("/forgot-password")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "forgotPassword",
            summary = "Ask for a mail to choose another password with",
            description = "The token in the newest mail is the only good one, for ten minutes. An address gets three "
                    + "such mails an hour.")
    @ApiResponse(responseCode = "202", description = "Whatever the address: known, unknown, mailed too often")
    @ApiResponse(responseCode = "422", description = "validation-failed, email-invalid")
    HttpResponse<Success> forgotPassword(@Valid @Body AddressOfAccount account) {
        askingByMail.ask("account.password-reset-requested", account.email());
        return HttpResponse.accepted().body(new Success(true));
    }

    @Post("/reset-password")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "resetPassword",
            summary = "Choose another password with the token that was mailed",
            description =
                    "Ends all sessions of the account and proves its address. Signs nobody in: that takes the new "
                            + "password, and the second factor where the account has one.")
    @ApiResponse(responseCode = "200", description = "The account has the new password")
    @ApiResponse(responseCode = "409", description = "password-changed-meanwhile")
    @ApiResponse(responseCode = "422", description = "validation-failed, reset-token-invalid, " + REFUSED_PASSWORDS)
    @ApiResponse(responseCode = "503", description = "too-busy")
    Success resetPassword(@Valid @Body PasswordReset reset) {
        resetting.reset(reset.token(), reset.password());
        return new Success(true);
    }

    @Get("/reset-password")
    @Access(Access.ANYBODY)
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "resetPasswordPage", summary = "A page with a form to choose another password")
    @ApiResponse(responseCode = "200", description = "The page")
    HttpResponse<String> resetPasswordPage() {
        return CHOOSING.answer();
    }

    @Post("/change-password")
    @Access("account:write:own")
    @Operation(
            operationId = "changePassword",
            summary = "Choose another password, knowing the present one",
            description = "The caller's session goes on; the others end unless the request says otherwise.")
    @ApiResponse(responseCode = "200", description = "The account has the new password")
    @ApiResponse(responseCode = "401", description = "unauthenticated")
    @ApiResponse(responseCode = "403", description = "owner-required, for administrators in the owner's place")
    @ApiResponse(responseCode = "409", description = "password-not-set, password-changed-meanwhile")
    @ApiResponse(responseCode = "422", description = "validation-failed, current-password-wrong, " + REFUSED_PASSWORDS)
    @ApiResponse(responseCode = "429", description = "sign-in-throttled, with Retry-After")
    @ApiResponse(responseCode = "503", description = "too-busy")
    Success changePassword(@Valid @Body PasswordChange change, Caller caller, @Parameter(hidden = true) Client client) {
        caller.requireOwner();
        Choice choice = new Choice(change.currentPassword(), change.newPassword(), change.endOtherSessions());
        changing.change(caller, new Origin(client.address(), client.agent()), choice);
        return new Success(true);
    }
}
