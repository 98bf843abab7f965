package dev.medley.devices.credentials;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a device proves itself with, without the secret.
 *
 * @param subject whom a certificate names; empty for a token
 * @param expiresAt the end of one that is replaced, and of a certificate
 */
public record DeviceCredential(
        UUID id,
        UUID deviceId,
        CredentialKind kind,
        String subject,
        Instant createdAt,
        @Nullable Instant expiresAt) {

    /** What it is. */
    @Serdeable
    public enum CredentialKind {
        @JsonProperty("token")
        TOKEN,
        /** X.509, which the gateway checks. */
        @JsonProperty("certificate")
        CERTIFICATE,
        /** The secret of its batch, for a device that registered with that and has none of its own. */
        @JsonProperty("batch")
        BATCH
    }
}
