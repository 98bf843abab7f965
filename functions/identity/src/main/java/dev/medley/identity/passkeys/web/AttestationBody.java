package dev.medley.identity.passkeys.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.medley.identity.passkeys.PasskeyAttestation;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Browsers add fields as the specification grows; what is not needed is passed over. */
@Serdeable
@JsonIgnoreProperties(ignoreUnknown = true)
@Schema(
        description = "What navigator.credentials.create gives, through toJSON (RegistrationResponseJSON)",
        additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
record AttestationBody(@NotNull @Valid Response response) {

    @Serdeable
    @JsonIgnoreProperties(ignoreUnknown = true)
    @Schema(name = "AttestationResponse", additionalProperties = Schema.AdditionalPropertiesValue.TRUE)
    record Response(
            @NotNull @Size(max = 4096) @JsonProperty("clientDataJSON")
            String clientData,

            @NotNull @Size(max = 16_384) String attestationObject,

            @Nullable @Size(max = 10) List<@NotNull @Size(max = 20) @Pattern(regexp = "[a-z-]*") String> transports) {}

    PasskeyAttestation attestation() {
        return new PasskeyAttestation(
                CredentialBytes.parse(response.clientData()),
                CredentialBytes.parse(response.attestationObject()),
                response.transports() == null ? Set.of() : Set.copyOf(response.transports()));
    }
}
