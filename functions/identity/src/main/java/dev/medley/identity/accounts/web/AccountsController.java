package dev.medley.identity.accounts.web;

import dev.medley.access.Access;
import dev.medley.access.ClientNetwork;
import dev.medley.http.Problems;
import dev.medley.identity.IdentityEvents.VerificationRequested;
import dev.medley.identity.accounts.EmailVerificationService;
import dev.medley.identity.accounts.EnumerationSafeMailer;
import dev.medley.identity.accounts.RegistrationService;
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
@Tag(name = "Accounts", description = "Registering and proving an e-mail address")
class AccountsController {

    private static final MailedLinkPage VERIFYING = new MailedLinkPage(
            "Confirm your address",
            "One click and you are done.",
            "<label data-for=\"registration-password-required\" hidden>The password that you registered with<input"
                    + " name=\"password\" type=\"password\" autocomplete=\"current-password\"></label>",
            "Confirm",
            "Thank you. Your address is confirmed; you can sign in now.");

    private final RegistrationService registrationService;
    private final EmailVerificationService emailVerificationService;
    private final EnumerationSafeMailer enumerationSafeMailer;

    AccountsController(
            RegistrationService registrationService,
            EmailVerificationService emailVerificationService,
            EnumerationSafeMailer enumerationSafeMailer) {
        this.registrationService = registrationService;
        this.emailVerificationService = emailVerificationService;
        this.enumerationSafeMailer = enumerationSafeMailer;
    }

    @Post("/register")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.MAIL)
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "register", summary = "Register an account; a mail with a token follows")
    @ApiResponse(responseCode = "202", description = "A mail is on its way, whether the address was known or not")
    @Problems({
        "display-name-invalid",
        "email-invalid",
        "locale-invalid",
        "password-common",
        "password-composition",
        "password-contextual",
        "password-guessable",
        "password-too-long",
        "password-too-short"
    })
    HttpResponse<SuccessView> register(@Valid @Body NewAccount newAccount, HttpRequest<?> request) {
        registrationService.register(
                newAccount.email(),
                newAccount.password(),
                newAccount.displayName(),
                newAccount.locale(),
                ClientNetwork.of(request));
        return HttpResponse.accepted().body(new SuccessView(true));
    }

    @Post("/resend-verification")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.MAIL)
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "resendVerification",
            summary = "Ask for the mail with the token once more",
            description =
                    "Of one registration, the token of the newest mail is the only good one. An address gets three such mails an hour "
                            + "for one network, ten in all.")
    @ApiResponse(responseCode = "202", description = "Whatever the address: known, proven, unknown, mailed too often")
    @Problems("email-invalid")
    HttpResponse<SuccessView> resendVerification(@Valid @Body EmailAddressRequest account, HttpRequest<?> request) {
        enumerationSafeMailer.ask(
                new VerificationRequested(ClientNetwork.of(request).text()), account.email());
        return HttpResponse.accepted().body(new SuccessView(true));
    }

    @Post("/verify-email")
    @Access(Access.ANYBODY)
    @RateLimited(RateClass.PASSWORD)
    @Operation(
            operationId = "verifyEmail",
            summary = "Prove an e-mail address with the token that was mailed to it",
            description = "Where the address was registered more than once, the password of the registration that the "
                    + "mail was written for is asked for: what somebody else chose is not to open the account.")
    @ApiResponse(responseCode = "200", description = "The address is proven")
    @Problems({"registration-password-required", "registration-password-wrong", "verification-token-invalid"})
    SuccessView verifyEmail(@Valid @Body AddressProof proof) {
        emailVerificationService.prove(proof.token(), proof.password());
        return new SuccessView(true);
    }

    @Get("/verify-email")
    @Access(Access.ANYBODY)
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "verifyEmailPage", summary = "A page with a button that proves the address")
    @ApiResponse(responseCode = "200", description = "The page")
    HttpResponse<String> verifyEmailPage() {
        return VERIFYING.answer();
    }
}
