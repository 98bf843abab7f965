package dev.medley.identity.recovery.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.ClientNetwork;
import dev.medley.access.EnrolledFactors;
import dev.medley.http.ClientInfo;
import dev.medley.http.Problems;
import dev.medley.identity.IdentityEvents.PasswordResetRequested;
import dev.medley.identity.accounts.EnumerationSafeMailer;
import dev.medley.identity.accounts.web.EmailAddressRequest;
import dev.medley.identity.accounts.web.MailedLinkPage;
import dev.medley.identity.accounts.web.SuccessView;
import dev.medley.identity.recovery.PasswordChangeService;
import dev.medley.identity.recovery.PasswordChangeService.Choice;
import dev.medley.identity.recovery.PasswordResetService;
import dev.medley.identity.sessions.SignInOrigin;
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
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/auth")
@Tag(name = "Passwords", description = "Choosing another password, remembered or forgotten")
class PasswordsController {

    private static final MailedLinkPage CHOOSING = new MailedLinkPage(
            "Choose a new password",
            "At least 8 characters. A few unrelated words are hard to guess and easy to remember.",
            "<label for=\"password\">New password</label><input id=\"password\" name=\"password\" type=\"password\""
                    + " autocomplete=\"new-password\" minlength=\"8\" required>"
                    + "<label><input name=\"keepApiKeys\" type=\"checkbox\"> Keep my API keys: nobody else knew the"
                    + " password before</label>",
            "Choose it",
            "Thank you. Sign in with your new password.");

    private final EnumerationSafeMailer enumerationSafeMailer;
    private final PasswordResetService passwordResetService;
    private final PasswordChangeService passwordChangeService;
    private final EnrolledFactors enrolledFactors;

    PasswordsController(
            EnumerationSafeMailer enumerationSafeMailer,
            PasswordResetService passwordResetService,
            PasswordChangeService passwordChangeService,
            EnrolledFactors enrolledFactors) {
        this.enumerationSafeMailer = enumerationSafeMailer;
        this.passwordResetService = passwordResetService;
        this.passwordChangeService = passwordChangeService;
        this.enrolledFactors = enrolledFactors;
    }

    @Post("/forgot-password")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.MAIL)
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "forgotPassword",
            summary = "Ask for a mail to choose another password with",
            description = "The token in the newest mail is the only good one, for ten minutes. An address gets three "
                    + "such mails an hour for one network, ten in all.")
    @ApiResponse(responseCode = "202", description = "Whatever the address: known, unknown, mailed too often")
    @Problems("email-invalid")
    HttpResponse<SuccessView> forgotPassword(@Valid @Body EmailAddressRequest account, HttpRequest<?> request) {
        enumerationSafeMailer.ask(
                new PasswordResetRequested(ClientNetwork.of(request).text()), account.email());
        return HttpResponse.accepted().body(new SuccessView(true));
    }

    @Post("/reset-password")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.PASSWORD)
    @Operation(
            operationId = "resetPassword",
            summary = "Choose another password with the token that was mailed",
            description =
                    "Proves the account's address and ends what somebody may have begun who knew its password: all "
                            + "sessions, the trust in devices and, unless the request says otherwise, all API keys. Signs "
                            + "nobody in: that takes the new password, and the second factor where the account has one.")
    @ApiResponse(responseCode = "200", description = "The account has the new password")
    @Problems({
        "password-changed-meanwhile",
        "password-common",
        "password-composition",
        "password-contextual",
        "password-guessable",
        "password-reused",
        "password-too-long",
        "password-too-short",
        "reset-token-invalid",
        "too-busy"
    })
    SuccessView resetPassword(@Valid @Body PasswordReset reset) {
        passwordResetService.reset(reset.token(), reset.password(), reset.keepApiKeys());
        return new SuccessView(true);
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
    @RateLimited(RateClass.PASSWORD)
    @Operation(
            operationId = "changePassword",
            summary = "Choose another password, knowing the present one",
            description =
                    "The caller's session goes on; the others end unless the request says otherwise. A session from "
                            + "before the account had a second factor has to step up first.")
    @ApiResponse(responseCode = "200", description = "The account has the new password")
    @Problems({
        "current-password-wrong",
        "owner-required",
        "password-changed-meanwhile",
        "password-common",
        "password-composition",
        "password-contextual",
        "password-guessable",
        "password-not-set",
        "password-reused",
        "password-too-long",
        "password-too-short",
        "person-required",
        "sign-in-throttled",
        "step-up-required",
        "too-busy"
    })
    SuccessView changePassword(@Valid @Body PasswordChange change, Caller caller, ClientInfo clientInfo) {
        caller.requirePerson();
        enrolledFactors.requireShown(caller);
        Choice choice = new Choice(change.currentPassword(), change.newPassword(), change.endOtherSessions());
        passwordChangeService.change(caller, new SignInOrigin(clientInfo.address(), clientInfo.agent()), choice);
        return new SuccessView(true);
    }
}
