package dev.medley.identity.apikeys.web;

import dev.medley.identity.apikeys.KeepingKeys.Made;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;

@Serdeable
@Schema(description = "A new API key, with the key itself, which is never shown again")
record NewKeyView(
        @Schema(description = "To be sent as a bearer token: Authorization: Bearer mdl_...")
        String key,

        KeyView details) {

    static NewKeyView of(Made made) {
        return new NewKeyView(made.text(), KeyView.of(made.key()));
    }

    @Override
    public String toString() {
        return "NewKeyView[...]";
    }
}
