package dev.medley.audio;

import dev.medley.media.UndecodableAudio;
import java.util.Locale;

/** Thrown by the check that an upload does not pass. */
final class UploadRejected extends RuntimeException {

    private final Rejection rejection;

    UploadRejected(Rejection rejection) {
        super(rejection.code(), null, false, false);
        this.rejection = rejection;
    }

    UploadRejected(String code, String detail) {
        this(new Rejection(code, detail));
    }

    static UploadRejected otherBytes() {
        return new UploadRejected("checksum-mismatch", "The bytes are not those that the SHA-256 digest was made of.");
    }

    static UploadRejected of(UndecodableAudio refused) {
        String code = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new UploadRejected(code, String.valueOf(refused.getMessage()));
    }

    Rejection rejection() {
        return rejection;
    }
}
