package dev.medley.featureflags;

/** Why a flag has no value, in the words of OpenFeature. */
public enum ErrorCode {
    FLAG_NOT_FOUND,
    /** The flag is of another type than the one that was asked for. */
    TYPE_MISMATCH,
    /** The flag is split by a targeting key, or another attribute, that the context lacks. */
    TARGETING_KEY_MISSING,
    /** The flag's own rules contradict themselves. */
    GENERAL
}
