package dev.medley.audio;

import dev.medley.media.UndecodableAudio;
import java.util.Locale;

/** Thrown by the check that an upload does not pass. */
final class Rejected extends RuntimeException {

    private final Rejection rejection;

    Rejected(Rejection rejection) {
        super(rejection.code(), null, false, false);
        this.rejection = rejection;
    }

    Rejected(String code, String detail) {
        this(new Rejection(code, detail));
    }

    static Rejected otherBytes() {
        return new Rejected("checksum-mismatch", "The bytes are not those that the SHA-256 digest was made of.");
    }

    static Rejected of(UndecodableAudio refused) {
        String code = refused.reason().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new Rejected(code, String.valueOf(refused.getMessage()));
    }

    Rejection rejection() {
        return rejection;
    }
}
