package dev.medley.kernel;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/**
 * The trace (W3C Trace Context) that the work of this thread belongs to: from a request through the events that it causes
 * to all that follows from them, and into every line of the log.
 */
public final class TraceContext {

    /** The header of requests that names the trace. */
    public static final String HEADER = "traceparent";

    private static final String KEY = "trace";

    private static final Pattern PARENT =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private TraceContext() {}

    /** The trace that a header names; one made of the request's own id where it names none that is valid (3.2). */
    public static String traceOf(@Nullable String header, String requestId) {
        Matcher matcher = PARENT.matcher(header == null ? "" : header);
        return matcher.matches() ? matcher.group(1) : requestId.replace("-", "");
    }

    /** A trace of its own, for work that nobody's request began. */
    public static String random() {
        return UUID.randomUUID().toString().replace("-", "");
    }

    public static @Nullable String current() {
        return MDC.get(KEY);
    }

    /** What this thread does from now on belongs to a trace; to none where it is null. */
    public static void enter(@Nullable String trace) {
        if (trace == null) {
            leave();
        } else {
            MDC.put(KEY, trace);
        }
    }

    /** What this thread does from now on belongs to no trace. */
    public static void leave() {
        MDC.remove(KEY);
    }

    /** The header for a request to somebody else, as a step of this trace; null where there is none. */
    public static @Nullable String parent() {
        String trace = current();
        return trace == null
                ? null
                : "00-%s-%016x-01".formatted(trace, UUID.randomUUID().getLeastSignificantBits());
    }
}
