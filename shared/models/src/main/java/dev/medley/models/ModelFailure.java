package dev.medley.models;

import org.jspecify.annotations.Nullable;

/** A model gave no answer. The kind decides whether another one is asked. */
public sealed class ModelFailure extends RuntimeException permits KeyRefusedFailure, UnfinishedAnswerFailure {

    /** What to do about it. */
    public enum Kind {
        /** Passing: time-out, throttling, overload. Others are asked; so is this one, later. */
        UNAVAILABLE,
        /** It does not do this: language, format, length. Others are asked, and it is not counted against this one. */
        UNSUPPORTED,
        /** The input itself is at fault; no model would answer. */
        REFUSED,
        /** There is nothing in the input to say anything about; as for what is refused, nobody else is asked. */
        EMPTY
    }

    private final Kind kind;

    public ModelFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    public ModelFailure(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Whether others would say the same of this input. */
    public boolean isFinal() {
        return kind == Kind.REFUSED || kind == Kind.EMPTY;
    }
}
