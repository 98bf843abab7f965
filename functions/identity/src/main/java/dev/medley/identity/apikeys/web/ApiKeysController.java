package dev.medley.identity.apikeys.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.http.IfMatch;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.http.VersionedResponse;
import dev.medley.identity.apikeys.ApiKeyRecord;
import dev.medley.identity.apikeys.ApiKeyService;
import dev.medley.kernel.PageRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Delete;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.net.URI;
import java.time.Duration;
import java.util.UUID;

@Controller("/api/users/me/api-keys")
@Tag(name = "API keys", description = "Keys for programs: narrow, and no sign-in")
class ApiKeysController {

    private final ApiKeyService apiKeyService;

    ApiKeysController(ApiKeyService apiKeyService) {
        this.apiKeyService = apiKeyService;
    }

    @Get
    @Access("api-key:read:own")
    @Operation(operationId = "listApiKeys", summary = "The caller's API keys, newest first")
    @ApiResponse(responseCode = "200", description = "A page of keys, without the keys themselves")
    PageView<ApiKeyView> list(Caller caller, PageRequest page) {
        return PageView.of(apiKeyService.list(caller.accountId(), page), ApiKeyView::of);
    }

    @Get("/{id}")
    @Access("api-key:read:own")
    @Operation(operationId = "readApiKey", summary = "One API key")
    @ApiResponse(responseCode = "200", description = "The key, without the key itself")
    @Problems("api-key-unknown")
    HttpResponse<ApiKeyView> read(Caller caller, UUID id) {
        return versioned(apiKeyService.find(caller.accountId(), id));
    }

    @Post
    @Access(value = "api-key:write:own", stepUp = true)
    @Operation(operationId = "createApiKey", summary = "Make an API key that allows no more than you may do yourself")
    @ApiResponse(responseCode = "201", description = "The key, shown this once")
    @Problems({
        "address-range-malformed",
        "api-keys-full",
        "expiry-past",
        "owner-required",
        "permission-malformed",
        "scope-beyond-own"
    })
    HttpResponse<NewApiKeyView> create(Caller caller, @Valid @Body NewApiKey key) {
        caller.requireOwner();
        return shown(NewApiKeyView.of(apiKeyService.make(caller, key.toGrant())));
    }

    @Put("/{id}")
    @Access(value = "api-key:write:own", stepUp = true)
    @Operation(
            operationId = "changeApiKey",
            summary = "Change the name, addresses, rate and expiry of a key",
            description = "With If-Match it changes only the version that the caller has read.")
    @ApiResponse(responseCode = "200", description = "The key, without the key itself")
    @Problems({"address-range-malformed", "api-key-expired", "api-key-unknown", "expiry-past", "owner-required"})
    HttpResponse<ApiKeyView> change(Caller caller, UUID id, @Valid @Body ApiKeyChange change, IfMatch ifMatch) {
        caller.requireOwner();
        return versioned(apiKeyService.change(caller.accountId(), id, change.toGrant(), ifMatch));
    }

    @Post("/{id}/rotation")
    @Access(value = "api-key:write:own", stepUp = true)
    @Operation(operationId = "rotateApiKey", summary = "Make a key like this one; both work for the overlap")
    @ApiResponse(responseCode = "201", description = "The new key, shown this once")
    @Problems({"api-key-expired", "api-key-unknown", "api-keys-full", "owner-required", "scope-beyond-own"})
    HttpResponse<NewApiKeyView> rotate(Caller caller, UUID id, @Valid @Body ApiKeyRotation apiKeyRotation) {
        caller.requireOwner();
        Duration overlap = Duration.ofMinutes(apiKeyRotation.overlapMinutes());
        return shown(NewApiKeyView.of(apiKeyService.rotate(caller, id, overlap)));
    }

    @Delete("/{id}")
    @Access("api-key:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "revokeApiKey", summary = "Revoke a key, at once")
    @ApiResponse(responseCode = "204", description = "The key is dead")
    @Problems({"api-key-unknown", "owner-required"})
    void revoke(Caller caller, UUID id) {
        caller.requireOwner();
        apiKeyService.revoke(caller.accountId(), id);
    }

    private static HttpResponse<ApiKeyView> versioned(ApiKeyRecord key) {
        return VersionedResponse.of(ApiKeyView.of(key), key.version());
    }

    private static HttpResponse<NewApiKeyView> shown(NewApiKeyView key) {
        return HttpResponse.created(key, URI.create("/api/users/me/api-keys/" + key.id()))
                .header("Cache-Control", "no-store");
    }
}
