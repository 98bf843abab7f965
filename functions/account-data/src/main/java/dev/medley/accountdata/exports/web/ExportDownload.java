package dev.medley.accountdata.exports.web;

import dev.medley.objects.PresignedTransfer;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Map;

@Serdeable
@Schema(description = "A request to send to the object store, exactly so, before it expires")
record ExportDownload(String method, String url, Map<String, String> headers, Instant expiresAt) {

    static ExportDownload of(PresignedTransfer presignedRequest) {
        return new ExportDownload(
                presignedRequest.method(),
                presignedRequest.url(),
                presignedRequest.headers(),
                presignedRequest.expiresAt());
    }

    @Override
    public String toString() {
        return "ExportDownload[...]";
    }
}
