package dev.medley.identity.passkeys.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Patch;
import dev.medley.http.Problems;
import dev.medley.identity.passkeys.Passkey;
import dev.medley.identity.passkeys.PasskeyOptionsService;
import dev.medley.identity.passkeys.PasskeyRegistrationService;
import dev.medley.identity.passkeys.PasskeyRegistrationService.Added;
import dev.medley.identity.passkeys.PasskeyService;
import dev.medley.identity.sessions.SessionEndService;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/auth/passkeys")
@Tag(name = "Passkeys", description = "Signing in with a key pair instead of a secret")
class PasskeysController {

    private final PasskeyOptionsService passkeyOptionsService;
    private final PasskeyRegistrationService passkeyRegistrationService;
    private final PasskeyService passkeyService;
    private final SessionEndService sessionEndService;

    PasskeysController(
            PasskeyOptionsService passkeyOptionsService,
            PasskeyRegistrationService passkeyRegistrationService,
            PasskeyService passkeyService,
            SessionEndService sessionEndService) {
        this.sessionEndService = sessionEndService;
        this.passkeyOptionsService = passkeyOptionsService;
        this.passkeyRegistrationService = passkeyRegistrationService;
        this.passkeyService = passkeyService;
    }

    @Post("/registration-options")
    @Access(value = "passkey:write:own", stepUp = true)
    @Operation(operationId = "passkeyRegistrationOptions", summary = "Begin to register a passkey")
    @ApiResponse(responseCode = "200", description = "The options, good once and for five minutes")
    @Problems("passkeys-too-many")
    HttpResponse<CreationOptions> registrationOptions(Caller caller) {
        return HttpResponse.ok(CreationOptions.of(passkeyOptionsService.forRegistration(caller.accountId())))
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Post
    @Access(value = "passkey:write:own", stepUp = true)
    @Status(HttpStatus.CREATED)
    @Operation(operationId = "addPasskey", summary = "Register the passkey that the device made")
    @ApiResponse(responseCode = "201", description = "The passkey; recovery codes where the account had none")
    @Problems({"credential-malformed", "passkey-known", "passkey-unusable", "passkeys-too-many"})
    HttpResponse<AddedPasskey> add(@Valid @Body NewPasskey passkey, Caller caller) {
        Added added = passkeyRegistrationService.add(
                caller, passkey.name().strip(), passkey.credential().attestation());
        endOthers(passkey.endOtherSessions(), caller);
        return HttpResponse.created(AddedPasskey.of(added)).header(HttpHeaders.CACHE_CONTROL, "no-store");
    }

    @Get
    @Access("passkey:read:own")
    @Operation(operationId = "myPasskeys", summary = "The caller's passkeys")
    @ApiResponse(responseCode = "200", description = "All of them")
    PasskeysView list(Caller caller) {
        return PasskeysView.of(passkeyService.list(caller.accountId()));
    }

    @io.micronaut.http.annotation.Patch(
            value = "/{id}",
            consumes = {MediaType.APPLICATION_JSON, Patch.MEDIA_TYPE})
    @Access("passkey:write:own")
    @Operation(operationId = "renamePasskey", summary = "Give a passkey another name")
    @ApiResponse(responseCode = "200", description = "The passkey")
    @Problems("passkey-unknown")
    PasskeyView rename(@PathVariable UUID id, @Valid @Body PasskeyChange change, Caller caller) {
        Patch<String> name = change.name();
        return PasskeyView.of(
                name.isAbsent()
                        ? find(caller, id)
                        : passkeyService.rename(
                                caller.accountId(), id, name.get().strip()));
    }

    private Passkey find(Caller caller, UUID id) {
        return passkeyService.list(caller.accountId()).stream()
                .filter(passkey -> passkey.id().equals(id))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("passkey-unknown", "There is no such passkey."));
    }

    @Delete("/{id}{?endOtherSessions}")
    @Access(value = "passkey:write:own", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removePasskey", summary = "Do without a passkey")
    @ApiResponse(responseCode = "204", description = "Removed")
    @Problems({"account-unknown", "last-way-in", "passkey-unknown"})
    void remove(@PathVariable UUID id, @QueryValue(defaultValue = "false") boolean endOtherSessions, Caller caller) {
        passkeyService.remove(caller, id);
        endOthers(endOtherSessions, caller);
    }

    private void endOthers(boolean wanted, Caller caller) {
        if (wanted) {
            sessionEndService.others(caller);
        }
    }
}
