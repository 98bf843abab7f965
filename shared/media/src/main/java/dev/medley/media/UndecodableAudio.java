package dev.medley.media;

import java.util.Objects;

/** A file that was looked at and refused. The message is meant for whoever sent the file. */
public final class UndecodableAudio extends RuntimeException {

    /** Why a file was refused. */
    public enum Reason {
        /** No bytes, or no samples in them. */
        EMPTY("The file holds no sound."),
        /** The first bytes are of no known container. */
        UNSUPPORTED_FORMAT("The file is none of WAV, FLAC, MP3, Ogg, WebM, M4A and AAC."),
        /** A known container with a codec, rate or number of channels that is not read. */
        UNSUPPORTED_CODEC("The sound in the file is coded in a way that is not supported."),
        /** A readable file of something else, such as a film without sound. */
        NO_AUDIO_STREAM("The file has no audio track."),
        /** Nothing in it could be decoded. */
        CORRUPT("The file is damaged."),
        /** An MP3 that holds clearly less than its own table of contents says. */
        TRUNCATED("The file breaks off before its end."),
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

    public UndecodableAudio(Reason reason) {
        super(reason.message);
        this.reason = Objects.requireNonNull(reason);
    }

    public Reason reason() {
        return reason;
    }
}
