package dev.medley.identity.addresses.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Idempotent;
import dev.medley.http.Problems;
import dev.medley.identity.accounts.web.EmailAddressRequest;
import dev.medley.identity.accounts.web.MailedLinkPage;
import dev.medley.identity.accounts.web.MailedTokenRequest;
import dev.medley.identity.accounts.web.SuccessView;
import dev.medley.identity.addresses.AddressChangeService;
import dev.medley.identity.limits.NetworkLimit;
import dev.medley.identity.limits.NetworkLimit.Cost;
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

@Controller("/api")
@Tag(name = "Accounts")
class AddressController {

    private static final MailedLinkPage CONFIRMING = new MailedLinkPage(
            "Confirm your new address",
            "One click, and your account has this address.",
            "",
            "Confirm",
            "Thank you. From now on you sign in with this address.");

    private final AddressChangeService addressChangeService;

    AddressController(AddressChangeService addressChangeService) {
        this.addressChangeService = addressChangeService;
    }

    @Post("/users/me/email")
    @Access(value = "account:write:own", stepUp = true)
    @NetworkLimit(Cost.MAIL)
    @Idempotent
    @Status(HttpStatus.ACCEPTED)
    @Operation(
            operationId = "changeEmail",
            summary = "Ask for another e-mail address",
            description = "The new address gets a mail with a token, the present one a notice. The account keeps its "
                    + "address until the token comes back. An account gets three such mails an hour.")
    @ApiResponse(responseCode = "202", description = "Whether another account has the address or not")
    @Problems({"email-invalid", "requests-throttled", "too-busy"})
    HttpResponse<SuccessView> changeEmail(@Valid @Body EmailAddressRequest wanted, Caller caller) {
        addressChangeService.want(caller.accountId(), wanted.email());
        return HttpResponse.accepted().body(new SuccessView(true));
    }

    @Post("/auth/confirm-email")
    @Access(Access.ANYBODY)
    @Operation(
            operationId = "confirmEmail",
            summary = "Prove the new e-mail address with the token that was mailed to it")
    @ApiResponse(responseCode = "200", description = "The account has the new address")
    @Problems({"email-taken", "email-token-invalid"})
    SuccessView confirmEmail(@Valid @Body MailedTokenRequest mailed) {
        addressChangeService.confirm(mailed.token());
        return new SuccessView(true);
    }

    @Get("/auth/confirm-email")
    @Access(Access.ANYBODY)
    @Produces(MediaType.TEXT_HTML)
    @Operation(operationId = "confirmEmailPage", summary = "A page with a button that proves the new address")
    @ApiResponse(responseCode = "200", description = "The page")
    HttpResponse<String> confirmEmailPage() {
        return CONFIRMING.answer();
    }
}
