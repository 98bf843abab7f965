package dev.medley.requestlog;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The trace that a request belongs to, as {@code traceparent} says (W3C Trace Context, 3.2). */
final class TraceParent {

    private static final Pattern HEADER =
            Pattern.compile("(?!ff)[0-9a-f]{2}-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}(-.*)?");

    private TraceParent() {}

    /** The id of the trace; one of its own, made of the request's id, for a request that names none that is valid. */
    static String traceId(@Nullable String header, String requestId) {
        Matcher matcher = HEADER.matcher(header == null ? "" : header);
        return matcher.matches() ? matcher.group(1) : requestId.replace("-", "");
    }
}
