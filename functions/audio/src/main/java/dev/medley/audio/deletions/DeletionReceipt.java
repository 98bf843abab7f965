package dev.medley.audio.deletions;

import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What went with a recording.
 *
 * @param ruleId the rule that wanted it; null where none did
 * @param sha256 of the original, where one had come
 * @param files null until they are removed
 */
public record DeletionReceipt(
        UUID recordingId,
        UUID ownerId,
        UUID fileId,
        int version,
        String reason,
        @Nullable UUID ruleId,
        boolean keepTranscripts,
        byte @Nullable [] sha256,
        Instant deletedAt,
        @Nullable RemovedFiles files,
        List<Report> reports) {

    /** Who reports, each once. */
    static final Set<String> REPORTERS = Set.of("predictions", "speech", "transcripts", "chat");

    /**
     * The files in the store.
     *
     * @param bytesKept whether another recording has the same bytes, so that they stay
     */
    public record RemovedFiles(List<StoredFile> files, boolean bytesKept, Instant removedAt) {}

    /** One of them. */
    @Serdeable
    @Schema(name = "DeletedFile")
    public record StoredFile(
            @Schema(
                    type = "string",
                    allowableValues = {"original", "rendition", "preview", "optimized"})
            String kind,

            @Schema(example = "1920044") long bytes) {}

    /** What a function removed, by kind. */
    public record Report(String function, Map<String, Integer> removed, Instant reportedAt) {}

    /** Whether all have reported, and the files are gone. */
    public boolean isComplete() {
        return files != null
                && reports.stream()
                        .map(Report::function)
                        .collect(Collectors.toSet())
                        .containsAll(REPORTERS);
    }

    public @Nullable String hexadecimal() {
        return sha256 == null ? null : HexFormat.of().formatHex(sha256);
    }
}
