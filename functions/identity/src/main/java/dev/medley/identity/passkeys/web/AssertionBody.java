package dev.medley.identity.passkeys.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.identity.passkeys.PasskeyAssertion;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A passkey that is shown, wherever that may be done. Browsers add fields as the specification grows; what is not needed
 * is passed over.
 */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        description = "What navigator.credentials.get gives, through toJSON (AuthenticationResponseJSON)",
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
public record AssertionBody(
        @NotNull @Size(max = 1364) @Schema(description = "What the device calls the credential")
        String id,

        @NotNull @Valid Response response) {

    /** What the device signed, and its signature; all base64url. */
    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "AssertionResponse", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    public record Response(
            @NotNull @Size(max = 4096) @JsonProperty("clientDataJSON")
            String clientData,

            @NotNull @Size(max = 4096) String authenticatorData,
            @NotNull @Size(max = 2048) String signature,

            @Nullable @Size(max = 88) @Schema(description = "Empty, as some devices send it, is none")
            String userHandle) {

        private byte @Nullable [] handle() {
            return userHandle == null || userHandle.isEmpty() ? null : CredentialBytes.parse(userHandle);
        }
    }

    public PasskeyAssertion assertion() {
        return new PasskeyAssertion(
                CredentialBytes.parse(id),
                CredentialBytes.parse(response.clientData()),
                CredentialBytes.parse(response.authenticatorData()),
                CredentialBytes.parse(response.signature()),
                response.handle());
    }
}
