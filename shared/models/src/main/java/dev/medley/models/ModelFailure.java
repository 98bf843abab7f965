package dev.medley.models;

import java.time.Duration;
import java.util.Optional;
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
    private final @Nullable Duration retryAfter;

    public ModelFailure(Kind kind, String message) {
        this(kind, message, null);
    }

    public ModelFailure(Kind kind, String message, @Nullable Throwable cause) {
        this(kind, message, cause, null);
    }

    private ModelFailure(Kind kind, String message, @Nullable Throwable cause, @Nullable Duration retryAfter) {
        super(message, cause);
        this.kind = kind;
        this.retryAfter = retryAfter;
    }

    /** One that passes in about so long: after a moment the same model may be asked again, until then it is left alone. */
    public static ModelFailure passingAfter(Duration time, String message) {
        return new ModelFailure(Kind.UNAVAILABLE, message, null, time);
    }

    /** When it makes sense to ask the same model again; empty where nobody knows. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    public Kind kind() {
        return kind;
    }

    /** Whether others would say the same of this input. */
    public boolean isFinal() {
        return kind == Kind.REFUSED || kind == Kind.EMPTY;
    }
}
