package dev.medley.identity.apikeys.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.Problems;
import dev.medley.identity.apikeys.SigningKeyService;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.UUID;

@Controller("/api/users/me/api-keys/{id}/signing-key")
@Tag(name = "API keys", description = "Keys for programs: narrow, and no sign-in")
class SigningKeysController {

    private static final String ALGORITHM = "ed25519";

    private final SigningKeyService signingKeyService;

    SigningKeysController(SigningKeyService signingKeyService) {
        this.signingKeyService = signingKeyService;
    }

    @Get
    @Access("api-key:read:own")
    @Operation(operationId = "readSigningKey", summary = "The key that requests of an API key are signed with")
    @ApiResponse(responseCode = "200", description = "The public key")
    @Problems({"api-key-unknown", "signing-key-none"})
    SigningKeyView read(Caller caller, UUID id) {
        return view(id, signingKeyService.find(caller.accountId(), id));
    }

    @Put
    @Access(value = "api-key:write:own", stepUp = true)
    @Operation(
            operationId = "putSigningKey",
            summary = "Take only signed requests with an API key from now on",
            description = "Signatures are HTTP message signatures (RFC 9421) with a digest of the body (RFC 9530).")
    @ApiResponse(responseCode = "200", description = "The public key")
    @Problems("api-key-unknown")
    SigningKeyView put(Caller caller, UUID id, @Valid @Body NewSigningKey key) {
        return view(id, signingKeyService.set(caller.accountId(), id, key.publicKey()));
    }

    @Delete
    @Access(value = "api-key:write:own", stepUp = true)
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeSigningKey", summary = "Take requests with an API key without signatures again")
    @ApiResponse(responseCode = "204", description = "Signatures are looked at no more")
    @Problems({"api-key-unknown", "signing-key-none"})
    void remove(Caller caller, UUID id) {
        signingKeyService.remove(caller.accountId(), id);
    }

    private static SigningKeyView view(UUID id, String publicKey) {
        return new SigningKeyView(id.toString(), ALGORITHM, publicKey);
    }
}
