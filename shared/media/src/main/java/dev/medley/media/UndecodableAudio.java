package dev.medley.media;

import java.util.Objects;

/** A file that was looked at and refused. The message is meant for whoever sent the file. */
public final class UndecodableAudio extends RuntimeException {

    /** Why a file was refused. */
    public enum Reason {
        /** No bytes, or no samples in them. */
        EMPTY("The file holds no sound."),
        /** The first bytes are of no known container. */
        UNSUPPORTED_FORMAT("The file is of no format that is read."),
        /** A known container with a codec, rate or number of channels that is not read. */
        UNSUPPORTED_CODEC("The sound in the file is coded in a way that is not supported."),
        /** A readable file of something else, such as a film without sound. */
        NO_AUDIO_STREAM("The file has no audio track."),
        /** Nothing in it could be decoded. */
        CORRUPT("The file is damaged."),
        /** A file that breaks off before anything of it can be decoded. */
        TRUNCATED("The file breaks off before the part that is needed to read it."),
        /** More bytes than allowed. */
        TOO_LARGE("The file is too large."),
        /** More sound than allowed. */
        TOO_LONG("The recording is too long."),
        /** The deadline passed. */
        TIMED_OUT("Reading the file took too long."),
        /** The file brought the decoder down. */
        CRASHED("The file could not be read safely.");

        private final String message;

        Reason(String message) {
            this.message = message;
        }
    }

    private final Reason reason;
    private final String format;

    public UndecodableAudio(Reason reason) {
        this(reason, "");
    }

    /**
     * Names what is not read.
     *
     * @param format the container or the codec; empty where it is not known
     */
    UndecodableAudio(Reason reason, String format) {
        super(format.isEmpty() ? reason.message : format + " is not supported.");
        this.reason = Objects.requireNonNull(reason);
        this.format = format;
    }

    String format() {
        return format;
    }

    public Reason reason() {
        return reason;
    }
}
