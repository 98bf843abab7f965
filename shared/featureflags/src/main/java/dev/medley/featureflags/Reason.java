package dev.medley.featureflags;

/** Why a flag has the value that it has, in the words of OpenFeature. */
public enum Reason {
    /** The flag has one value for everybody. */
    STATIC,
    /** A rule or an individual target said so. */
    TARGETING_MATCH,
    /** The subject's bucket said so. */
    SPLIT,
    /** The flag is off, or a flag that it depends on is not as it has to be. */
    DISABLED,
    /** No rule matched. */
    DEFAULT,
    /** There is no value; see the {@link ErrorCode}. */
    ERROR
}
