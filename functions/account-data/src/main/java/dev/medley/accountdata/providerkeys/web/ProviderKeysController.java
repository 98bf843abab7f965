package dev.medley.accountdata.providerkeys.web;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import dev.medley.access.RevocationCache;
import dev.medley.accountdata.providerkeys.ProviderKeyService;
import dev.medley.http.PageView;
import dev.medley.http.Problems;
import dev.medley.kernel.Page;
import dev.medley.providerkeys.KeyPlace;
import dev.medley.providerkeys.ModelProvider;
import dev.medley.providerkeys.ProviderKeyText;
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

@Controller("/api/users/me/provider-keys")
@Tag(name = "Provider keys", description = "Keys to OpenAI, Anthropic and AssemblyAI that you bring yourself")
class ProviderKeysController {

    private final ProviderKeyService providerKeyService;
    private final RevocationCache revocations;

    ProviderKeysController(ProviderKeyService providerKeyService, RevocationCache revocations) {
        this.providerKeyService = providerKeyService;
        this.revocations = revocations;
    }

    @Get
    @Access("provider-key:read:own")
    @Operation(operationId = "listProviderKeys", summary = "The keys that you brought, at most one for each provider")
    @ApiResponse(responseCode = "200", description = "The keys, without the keys themselves")
    PageView<ProviderKeyView> list(Caller caller) {
        return PageView.of(new Page<>(providerKeyService.of(caller.accountId()), null), ProviderKeyView::of);
    }

    @Get("/{provider}")
    @Access("provider-key:read:own")
    @Operation(operationId = "getProviderKey", summary = "The key that you brought for a provider")
    @ApiResponse(responseCode = "200", description = "The key, without the key itself")
    @Problems({"key-provider-unknown", "provider-key-unknown"})
    ProviderKeyView get(Caller caller, String provider) {
        return ProviderKeyView.of(providerKeyService.get(place(caller, provider)));
    }

    @Put("/{provider}")
    @Access(value = "provider-key:write:own", stepUp = true)
    @Operation(
            operationId = "putProviderKey",
            summary = "Save a key, instead of the one before, once its provider has taken it")
    @ApiResponse(responseCode = "200", description = "The key, without the key itself")
    @Problems({
        "key-provider-unavailable",
        "key-provider-unknown",
        "key-vault-unavailable",
        "provider-key-malformed",
        "provider-key-rejected"
    })
    ProviderKeyView put(Caller caller, String provider, @Valid @Body NewProviderKey key) {
        revocations.requireLive(caller);
        KeyPlace place = place(caller, provider);
        return ProviderKeyView.of(
                providerKeyService.save(place, new ProviderKeyText(key.key().strip())));
    }

    @Delete("/{provider}")
    @Access("provider-key:write:own")
    @Status(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeProviderKey", summary = "Have a key forgotten")
    @ApiResponse(responseCode = "204", description = "It is gone")
    @Problems({"key-provider-unknown", "provider-key-unknown"})
    void remove(Caller caller, String provider) {
        providerKeyService.remove(place(caller, provider));
    }

    @Post("/{provider}/validation")
    @Status(HttpStatus.OK)
    @Access("provider-key:write:own")
    @Operation(operationId = "validateProviderKey", summary = "Ask the provider whether it still takes the key")
    @ApiResponse(responseCode = "200", description = "It does")
    @Problems({
        "key-provider-unavailable",
        "key-provider-unknown",
        "key-vault-unavailable",
        "provider-key-malformed",
        "provider-key-rejected",
        "provider-key-unknown"
    })
    ProviderKeyView validate(Caller caller, String provider) {
        return ProviderKeyView.of(providerKeyService.validate(place(caller, provider)));
    }

    private static KeyPlace place(Caller caller, String provider) {
        return new KeyPlace(caller.accountId(), ModelProvider.named(provider));
    }
}
