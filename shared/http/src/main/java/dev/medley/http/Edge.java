package dev.medley.http;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Clock;
import org.slf4j.MDC;

/** First to see a request and last to see its answer. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
public class Edge {

    /** Set by the Lambda handler from the gateway's own knowledge; a client's header of this name never arrives. */
    public static final String SOURCE_ADDRESS = "X-Medley-Source-Address";

    /** The only version of the API so far. */
    public static final String VERSION = "2026-11-01";

    private static final String VERSION_HEADER = "Api-Version";
    private static final long LARGEST_BODY = 256 * 1024;

    private final Clock clock;

    Edge(Clock clock) {
        this.clock = clock;
    }

    @RequestFilter
    void arrive(HttpRequest<?> request) {
        String id = Ids.next(clock).toString();
        RequestId.set(request, id);
        MDC.put("requestId", id);
        if (request.getContentLength() > LARGEST_BODY) {
            throw new Refusal(Refusal.Kind.TOO_LARGE, "body-too-large", "A body may have at most 256 KiB.");
        }
        String version = request.getHeaders().get(VERSION_HEADER);
        if (version != null && !version.equals(VERSION)) {
            throw new Refusal(
                    Refusal.Kind.MALFORMED, "version-unknown", "This API has the version " + VERSION + " only.");
        }
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        RequestId.of(request).ifPresent(id -> response.header(RequestId.HEADER, id));
        response.header(VERSION_HEADER, VERSION);
        response.header("X-Content-Type-Options", "nosniff");
        response.header("Referrer-Policy", "no-referrer");
        response.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        }
        MDC.remove("requestId");
    }
}
