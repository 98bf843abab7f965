package dev.medley.identity.accounts.web;

import dev.medley.identity.accounts.Registering;
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
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

@Controller("/api/auth")
@Tag(name = "Accounts", description = "Registering and proving an e-mail address")
class AccountsController {

    private final Registering registering;

    AccountsController(Registering registering) {
        this.registering = registering;
    }

    @Post("/register")
    @Access(Access.ANYBODY)
    @Status(HttpStatus.ACCEPTED)
    @Operation(operationId = "register", summary = "Register an account; a mail with a token follows")
    @ApiResponse(responseCode = "202", description = "A mail is on its way, whether the address was known or not")
    HttpResponse<Success> register(@Valid @Body Registration registration) {
        registering.register(registration.email(), registration.password(), registration.displayName());
        return HttpResponse.accepted().body(new Success(true));
    }

    @Post("/verify-email")
    @Access(Access.ANYBODY)
    @Operation(operationId = "verifyEmail", summary = "Prove an e-mail address with the token that was mailed to it")
    @ApiResponse(responseCode = "200", description = "The address is proven")
    Success verifyEmail(@Valid @Body Verification verification) {
        registering.verify(verification.token());
        return new Success(true);
    }

    /** Where the link in the mail leads. It changes nothing by itself, because mail scanners follow links too. */
    @Get("/verify-email")
    @Access(Access.ANYBODY)
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "verifyEmailPage", summary = "A page with a button that proves the address")
    @ApiResponse(responseCode = "200", description = "The page")
    HttpResponse<String> verifyEmailPage() {
        return HttpResponse.status(HttpStatus.OK)
                .header("Content-Security-Policy", VerificationPage.POLICY)
                .body(VerificationPage.HTML);
    }

    @Get("/profile")
    @Access("account:read:own")
    @Operation(operationId = "profile", summary = "The caller's own account")
    @ApiResponse(responseCode = "200", description = "The account")
    ProfileView profile(Caller caller) {
        return ProfileView.of(registering.profile(caller.accountId()));
    }
}
