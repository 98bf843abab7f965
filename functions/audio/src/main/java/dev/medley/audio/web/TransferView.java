package dev.medley.audio.web;

import dev.medley.objects.Presigned;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

@Serdeable
@Schema(description = "A request to send to the object store, exactly so, before it expires")
record TransferView(String method, String url, Map<String, String> headers, Instant expiresAt) {

    static TransferView of(Presigned presigned) {
        return new TransferView(presigned.method(), presigned.url(), presigned.headers(), presigned.expiresAt());
    }
}
