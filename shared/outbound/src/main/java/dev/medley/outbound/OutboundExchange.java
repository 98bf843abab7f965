package dev.medley.outbound;

import dev.medley.kernel.TraceContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/** One request and its answer, within a time that holds for all of it. */
interface OutboundExchange {

    /**
     * Sends it.
     *
     * @param listener takes the body of an answer that is a success, which then has none; null to keep it
     */
    OutboundResponse send(OutboundRequest request, Duration left, @Nullable BodyListener listener)
            throws OutboundException;

    /** As the HTTP library says it; at least a millisecond, since none means for ever. */
    static Timeout timeout(Duration duration) {
        return Timeout.ofMilliseconds(Math.max(1, duration.toMillis()));
    }

    /** The headers of a request, and the one that says which trace it belongs to. */
    static Map<String, String> headers(OutboundRequest request) {
        String parent = TraceContext.parent();
        if (parent == null) {
            return request.headers();
        }
        Map<String, String> headers = new HashMap<>(request.headers());
        headers.put(TraceContext.HEADER, parent);
        return headers;
    }
}
