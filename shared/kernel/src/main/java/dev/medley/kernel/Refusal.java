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

    /** What kind of no it is. */
    public enum Kind {
        /** The request cannot be understood. */
        MALFORMED(400),
        /** Nobody, or nobody that can be believed, is asking. */
        UNAUTHENTICATED(401),
        /** The caller may not do this. */
        FORBIDDEN(403),
        /** There is no such thing, or none the caller may see. */
        NOT_FOUND(404),
        /** The thing is not in a state that allows this. */
        CONFLICT(409),
        /** The thing was here and is gone. */
        GONE(410),
        /** The caller holds an old version of the thing. */
        STALE(412),
        /** More than may be sent. */
        TOO_LARGE(413),
        /** The request is understood and breaks a rule. */
        INVALID(422),
        /** Too often. */
        THROTTLED(429),
        /** Nothing here can do that. */
        UNSUPPORTED(501),
        /** Something that is needed is away for now. */
        UNAVAILABLE(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        /** The HTTP status that it is answered with. */
        public int status() {
            return status;
        }
    }

    /** One thing wrong with the request: an RFC 6901 JSON pointer to it, and what is wrong. */
    public record Fault(String pointer, String detail) {}

    /** When it makes sense to ask again, and which rate limits were in the way. */
    private record Retry(Duration after, List<String> violatedPolicies) {}

    private final Kind kind;
    private final String code;
    private final List<Fault> faults;
    private final @Nullable Retry retry;

    public Refusal(Kind kind, String code, String detail) {
        this(kind, code, detail, List.of());
    }

    public Refusal(Kind kind, String code, String detail, List<Fault> faults) {
        this(kind, code, detail, faults, null);
    }

    private Refusal(Kind kind, String code, String detail, List<Fault> faults, @Nullable Retry retry) {
        super(detail);
        this.retry = retry;
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
        return throttled(code, detail, retryAfter, List.of());
    }

    /** A refusal for asking too often, that says when to ask again, and which rate limits it went beyond. */
    public static Refusal throttled(String code, String detail, Duration retryAfter, List<String> violatedPolicies) {
        return new Refusal(
                Kind.THROTTLED, code, detail, List.of(), new Retry(retryAfter, List.copyOf(violatedPolicies)));
    }

    /** A refusal for now, that says when to ask again. */
    public static Refusal unavailable(String code, String detail, Duration retryAfter) {
        return new Refusal(Kind.UNAVAILABLE, code, detail, List.of(), new Retry(retryAfter, List.of()));
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
        return Optional.ofNullable(retry).map(Retry::after);
    }

    /** The rate limits that the request went beyond, by the names that {@code RateLimit-Policy} gives them. */
    public List<String> violatedPolicies() {
        return retry == null ? List.of() : retry.violatedPolicies();
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
