package dev.medley.identity.social.web;

import dev.medley.identity.social.Callback;
import dev.medley.kernel.SecretToken;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

@Serdeable
@Schema(description = "What the provider added to the redirect URI, and the binding")
record ProviderCallback(
        @NotBlank @Size(max = 200) String state,
        @NotBlank @Size(max = 200) String binding,
        @Nullable @Size(min = 1, max = 4000) String code,

        @Nullable @Size(max = 500) @Schema(description = "Where the provider added it (RFC 9207)")
        String iss,

        @Nullable
        @Size(min = 1, max = 100)
        @Schema(description = "In place of the code, where the provider said no", example = "access_denied")
        String error) {

    Callback toCallback() {
        return new Callback(new SecretToken(state), new SecretToken(binding), code, iss, error);
    }

    @Override
    public String toString() {
        return "ProviderCallback[...]";
    }
}
