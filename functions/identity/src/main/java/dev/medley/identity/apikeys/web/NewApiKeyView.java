package dev.medley.identity.apikeys.web;

import dev.medley.identity.apikeys.ApiKeyService.Made;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.UUID;

@Serdeable
@Schema(description = "A new API key, with the key itself, which is never shown again")
record NewApiKeyView(
        UUID id,

        @Schema(description = "To be sent as a bearer token: Authorization: Bearer mdl_...")
        String key,

        ApiKeyView details) {

    static NewApiKeyView of(Made made) {
        return new NewApiKeyView(made.key().id(), made.text(), ApiKeyView.of(made.key()));
    }

    @Override
    public String toString() {
        return "NewKeyView[...]";
    }
}
