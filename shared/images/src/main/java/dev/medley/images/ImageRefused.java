package dev.medley.images;

import java.util.Locale;
import java.util.Objects;

/** A file that was looked at and refused. The message is meant for whoever sent the file. */
public final class ImageRefused extends RuntimeException {

    /** Why a file was refused. */
    public enum Reason {
        EMPTY("The file holds nothing."),
        UNSUPPORTED_FORMAT("The file is no JPEG, PNG, GIF or WebP picture."),
        VECTOR_IMAGE("Drawings such as SVG are not taken; send a JPEG, PNG, GIF or WebP picture."),
        TOO_MANY_BYTES("The file is too large."),
        TOO_MANY_PIXELS("The picture has more pixels than are taken."),
        TOO_MANY_FRAMES("The animation has more frames than are taken."),
        TOO_MANY_SCANS("The picture is coded in more passes than are taken."),
        TOO_MUCH_MEMORY("Decoding the picture would take more memory than there is for it."),
        TRUNCATED("The file breaks off before its end."),
        TRAILING_DATA("Something stands behind the end of the picture."),
        MALFORMED("The file is damaged."),
        UNSUPPORTED_CODING("The picture is coded in a way that is not read."),
        UNDECODABLE("The picture cannot be decoded.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }

        /** Its name in answers: {@code too-many-pixels}. */
        public String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final Reason reason;

    public ImageRefused(Reason reason) {
        super(reason.message, null, false, false);
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
