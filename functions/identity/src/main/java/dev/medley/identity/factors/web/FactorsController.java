package dev.medley.identity.factors.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.SecondFactors;
import dev.medley.http.Problems;
import dev.medley.identity.factors.FactorEnrolmentService;
import dev.medley.identity.factors.RecoveryCode;
import dev.medley.identity.factors.TotpEnrolmentService;
import dev.medley.identity.sessions.SessionEndService;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;

@Controller("/api/auth/factors")
@Tag(name = "Factors", description = "What somebody shows beside their password")
class FactorsController {

    private final FactorEnrolmentService factorEnrolmentService;
    private final TotpEnrolmentService totpEnrolmentService;
    private final SessionEndService sessionEndService;
    private final SecondFactors secondFactors;

    FactorsController(
            FactorEnrolmentService factorEnrolmentService,
            TotpEnrolmentService totpEnrolmentService,
            SessionEndService sessionEndService,
            SecondFactors secondFactors) {
        this.factorEnrolmentService = factorEnrolmentService;
        this.totpEnrolmentService = totpEnrolmentService;
        this.sessionEndService = sessionEndService;
        this.secondFactors = secondFactors;
    }

    @Get
    @Access("factor:read:own")
    @Operation(operationId = "myFactors", summary = "The caller's second factors")
    @ApiResponse(responseCode = "200", description = "What is enrolled")
    @Problems("account-unknown")
    FactorsView factors(Caller caller) {
        return FactorsView.of(factorEnrolmentService.of(caller.accountId()), secondFactors.areRequiredOf(caller));
    }

    @Post("/totp")
    @Access(value = "factor:write:own", stepUp = true)
    @Operation(operationId = "startTotp", summary = "Get a secret for an authenticator app (RFC 6238)")
    @ApiResponse(responseCode = "200", description = "The secret; shown this once, and enrolled by its first code")
    @Problems("totp-enrolled")
    HttpResponse<NewTotp> startTotp(Caller caller) {
        return secret(NewTotp.of(totpEnrolmentService.start(caller.accountId())));
    }

    @Post("/totp/confirmation")
    @Access(value = "factor:write:own", stepUp = true)
    @Operation(operationId = "confirmTotp", summary = "Enrol the authenticator app with the code that it shows")
    @ApiResponse(
            responseCode = "200",
            description = "Enrolled; ten recovery codes where the account had none, shown this once")
    @Problems({"code-wrong", "totp-not-started"})
    HttpResponse<RecoveryCodesView> confirmTotp(@Valid @Body TotpConfirmation confirmation, Caller caller) {
        List<RecoveryCode> codes = totpEnrolmentService.confirm(caller, confirmation.digits());
        endOthers(confirmation.endOtherSessions(), caller);
        return secret(RecoveryCodesView.of(codes));
    }

    @Delete("/totp{?endOtherSessions}")
    @Access(value = "factor:write:own", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeTotp", summary = "Do without the authenticator app")
    @ApiResponse(responseCode = "204", description = "Removed; with the last factor the recovery codes go too")
    @Problems("totp-unknown")
    void removeTotp(@QueryValue(defaultValue = "false") boolean endOtherSessions, Caller caller) {
        totpEnrolmentService.remove(caller);
        endOthers(endOtherSessions, caller);
    }

    @Post("/recovery-codes")
    @Access(value = "factor:write:own", stepUp = true)
    @Operation(operationId = "renewRecoveryCodes", summary = "Get ten new recovery codes in place of the old ones")
    @ApiResponse(responseCode = "200", description = "The codes, shown this once")
    @Problems("factor-none")
    HttpResponse<RecoveryCodesView> renewRecoveryCodes(Caller caller) {
        return secret(RecoveryCodesView.of(factorEnrolmentService.renewRecoveryCodes(caller)));
    }

    private void endOthers(boolean wanted, Caller caller) {
        if (wanted) {
            sessionEndService.others(caller);
        }
    }

    private static <T> HttpResponse<T> secret(T body) {
        return HttpResponse.ok(body).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
}
