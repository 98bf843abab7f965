package dev.medley.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The domain says no to a request, and why. Rendered as an RFC 9457 problem at the edge.
 *
 * <p>{@code code} is part of the API and never changes meaning; {@code detail} is shown to the caller, so it holds
 * nothing that the caller may not know.
 */
public final class Refusal extends RuntimeException {

    /** What kind of no it is; the edge maps each to one HTTP status. */
    public enum Kind {
        /** The request cannot be understood (400). */
        MALFORMED,
        /** Nobody, or nobody that can be believed, is asking (401). */
        UNAUTHENTICATED,
        /** The caller may not do this (403). */
        FORBIDDEN,
        /** There is no such thing, or none the caller may see (404). */
        NOT_FOUND,
        /** The thing is not in a state that allows this (409). */
        CONFLICT,
        /** The thing was here and is gone (410). */
        GONE,
        /** The caller holds an old version of the thing (412). */
        STALE,
        /** More than may be sent (413). */
        TOO_LARGE,
        /** The request is understood and breaks a rule (422). */
        INVALID,
        /** Too often (429). */
        THROTTLED,
        /** Nothing here can do that (501). */
        UNSUPPORTED,
        /** Something that is needed is away for now (503). */
        UNAVAILABLE
    }

    /** One thing wrong with the request: an RFC 6901 JSON pointer to it, and what is wrong. */
    public record Fault(String pointer, String detail) {}

    private final Kind kind;
    private final String code;
    private final List<Fault> faults;
    private final @Nullable Duration retryAfter;

    public Refusal(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    public Refusal(Kind kind, String code, String detail, List<Fault> faults) {
        this(kind, code, detail, faults, null);
    }

    private Refusal(Kind kind, String code, String detail, List<Fault> faults, @Nullable Duration retryAfter) {
        super(detail);
        this.retryAfter = retryAfter;
        this.kind = Objects.requireNonNull(kind);
        this.code = Objects.requireNonNull(code);
        this.faults = List.copyOf(faults);
    }

    /** A refusal for one wrong field of the request body. */
    public static Refusal invalid(String code, String pointer, String detail) {
        return new Refusal(Kind.INVALID, code, detail, List.of(new Fault(pointer, detail)));
    }

    /** A refusal for asking too often, that says when to ask again. */
    public static Refusal throttled(String code, String detail, Duration retryAfter) {
        return new Refusal(Kind.THROTTLED, code, detail, List.of(), retryAfter);
    }

    public static Refusal notFound(String code, String detail) {
        return new Refusal(Kind.NOT_FOUND, code, detail);
    }

    public static Refusal conflict(String code, String detail) {
        return new Refusal(Kind.CONFLICT, code, detail);
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<Fault> faults() {
        return faults;
    }

    /** When it makes sense to ask again; empty when nobody knows. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** The text for the caller. */
    public String detail() {
        return Objects.requireNonNull(getMessage());
    }

    /** A refusal is an answer, not a fault: nobody reads its stack. */
    @Override
    public Throwable fillInStackTrace() {
        return this;
    }
}
