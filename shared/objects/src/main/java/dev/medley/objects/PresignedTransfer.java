package dev.medley.objects;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

/**
 * A request that its holder may send to the store until it expires, as the API answers with it.
 *
 * @param headers to be sent exactly so
 */
@Serdeable
@Schema(description = "A request to send to the object store, exactly so, before it expires")
public record PresignedTransfer(String method, String url, Map<String, String> headers, Instant expiresAt) {

    /** Whoever knows the address may send the request. */
    @Override
    public String toString() {
        return "PresignedTransfer[method=" + method + ", expiresAt=" + expiresAt + "]";
    }
}
