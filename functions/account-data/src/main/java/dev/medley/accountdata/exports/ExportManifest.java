package dev.medley.accountdata.exports;

import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is in a zip: {@code manifest.json}.
 *
 * @param documents how many documents there are, by schema and kind
 */
@Serdeable.Serializable
record ExportManifest(
        UUID exportId, UUID accountId, Instant createdAt, Map<String, Map<String, Long>> documents, Files files) {

    /** The recordings as they were uploaded: how many are in the zip, their bytes, and which are not. */
    @Serdeable.Serializable
    record Files(long count, long sizeBytes, List<LeftOut> leftOut) {}

    /** A recording whose file is not in the zip: {@code too-much} beyond the most that fits in, or {@code missing}. */
    @Serdeable.Serializable
    record LeftOut(UUID recordingId, String fileName, String reason) {}
}
