package dev.medley.audio;

import dev.medley.kernel.Refusal;
import dev.medley.media.AudioFormat;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a client says of the file that it is about to upload. Later held against what really arrived.
 *
 * @param contentType of a format that is read; may have parameters
 * @param sizeBytes exact
 * @param sha256 of the bytes; null when the client does not say, until the first bytes have passed every check
 */
public record UploadDeclaration(
        FileName fileName,
        String contentType,
        long sizeBytes,
        @Nullable Sha256 sha256) {

    private static final Pattern CONTENT_TYPE =
            Pattern.compile("[\\w.+-]+/[\\w.+-]+(?:; ?[\\w-]+=(?:[\\w.,+-]+|\"[\\w., +-]*\"))*");

    /** What is said, if such a file may be uploaded at all. */
    public static UploadDeclaration of(String fileName, String contentType, long sizeBytes, @Nullable String sha256) {
        String type = contentType.strip();
        if (!CONTENT_TYPE.matcher(type).matches()
                || AudioFormat.forContentType(type).isEmpty()) {
            throw Refusal.invalid(
                    "content-type-unsupported", "/contentType", "This is not the content type of a format we read.");
        }
        @Nullable Sha256 digest = sha256 == null ? null : Sha256.parse(sha256);
        return new UploadDeclaration(FileName.of(fileName), type, sizeBytes, digest);
    }

    void requireSize(long actual) {
        if (actual != sizeBytes) {
            throw new UploadRejected(
                    "size-mismatch", "%d bytes arrived where %d were announced.".formatted(actual, sizeBytes));
        }
    }

    void requireDigest(Sha256 actual) {
        if (sha256 != null && !sha256.equals(actual)) {
            throw UploadRejected.otherBytes();
        }
    }

    void requireFormat(AudioFormat actual) {
        if (AudioFormat.forContentType(contentType).filter(actual::equals).isEmpty()) {
            throw new UploadRejected(
                    "type-mismatch", "The file is %s, not %s.".formatted(actual.contentType(), contentType));
        }
    }
}
