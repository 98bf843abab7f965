package dev.medley.http;

import dev.medley.kernel.Ids;
import dev.medley.kernel.Refusal;
import dev.medley.settings.Settings;
import dev.medley.topology.CrossOrigin;
import dev.medley.topology.SecurityHeaders;
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
public class EdgeFilter {

    /** The only version of the API so far. */
    public static final String VERSION = "2026-11-01";

    private static final String VERSION_HEADER = "Api-Version";
    private static final String EXPOSED = String.join(", ", CrossOrigin.RESPONSE_HEADERS);
    private static final long LARGEST_BODY = 256 * 1024;

    private final Settings settings;
    private final Clock clock;

    EdgeFilter(Settings settings, Clock clock) {
        this.settings = settings;
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
        SecurityHeaders.ALL.forEach(response::header);
        allowOrigin(request, response);
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, "no-cache, private");
        }
        MDC.remove("requestId");
    }

    /** The preflight is answered by the gateway; the answer itself has to say again whose pages may read it. */
    private void allowOrigin(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        boolean all = settings.allowedOrigins().contains("*");
        if (all || (origin != null && settings.allowedOrigins().contains(origin))) {
            response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, all ? "*" : origin);
            response.header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
        }
        if (!all) {
            response.header(HttpHeaders.VARY, HttpHeaders.ORIGIN);
        }
    }
}
