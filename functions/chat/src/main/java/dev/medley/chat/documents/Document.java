package dev.medley.chat.documents;

import dev.medley.chat.parsing.DocumentFormat;
import java.net.URI;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that questions are asked about.
 *
 * @param origin where its latest version comes from
 * @param version counts its changes
 * @param jobId what makes its latest version
 * @param arrived whether there is a file to work on; always, where none is uploaded
 * @param reason why the latest version was rejected; null unless it was
 * @param indexed the version that is found; null until there is one
 */
public record Document(
        UUID id,
        UUID ownerId,
        String title,
        Origin origin,
        int version,
        UUID jobId,
        boolean arrived,
        DocumentState state,
        @Nullable Reason reason,
        @Nullable Indexed indexed,
        Instant createdAt,
        Instant updatedAt) {

    static final String KIND = "document";

    /** Longest name of a file. */
    public static final int LONGEST_NAME = 200;

    /**
     * Where a version comes from.
     *
     * @param sourceId of the thing of Medley's; null of files
     * @param fileId names its objects in the store
     */
    public record Origin(
            DocumentSource source,
            @Nullable UUID sourceId,
            @Nullable URI url,
            UUID fileId,
            String fileName,
            @Nullable String contentType,
            @Nullable Long sizeBytes) {

        /** The next version from the same place. */
        Origin again(UUID nextFileId) {
            return new Origin(source, sourceId, url, nextFileId, fileName, contentType, sizeBytes);
        }
    }

    /** Why a version was rejected. */
    public record Reason(String code, String detail) {}

    /**
     * The version that is found.
     *
     * @param language BCP 47; {@code und} where it cannot be told
     * @param pages how many pages, slides or sheets; null where there are none
     * @param hiddenCharacters how many characters were left out because nobody sees them
     */
    public record Indexed(
            UUID fileId,
            String fileName,
            long sizeBytes,
            DocumentFormat format,
            String language,
            @Nullable Integer pages,
            int passages,
            int tokens,
            int hiddenCharacters,
            Instant at) {}
}
