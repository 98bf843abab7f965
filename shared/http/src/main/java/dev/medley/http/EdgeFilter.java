package dev.medley.http;

import dev.medley.access.Caller;
import dev.medley.http.versions.ApiVersion;
import dev.medley.http.versions.ApiVersions;
import dev.medley.http.versions.VersionHeaders;
import dev.medley.http.versions.VersionUse;
import dev.medley.kernel.Ids;
import dev.medley.kernel.TraceContext;
import dev.medley.settings.Settings;
import dev.medley.topology.CrossOrigin;
import dev.medley.topology.SecurityHeaders;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.web.router.RouteAttributes;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;

/** First to see a request and last to see its answer. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
class EdgeFilter {

    private static final String EXPOSED = String.join(", ", CrossOrigin.RESPONSE_HEADERS);
    private static final String VARIES = HttpHeaders.ACCEPT_ENCODING + ", " + ApiVersion.HEADER;

    /** Kept by the client alone, and asked about each time; operations whose answers are for all say {@code public}. */
    private static final String OWN_READS = "private, no-cache";

    private static final String OTHERS = "no-store";

    private final Settings settings;
    private final VersionUse versionUse;
    private final Clock clock;

    EdgeFilter(Settings settings, VersionUse versionUse, Clock clock) {
        this.settings = settings;
        this.versionUse = versionUse;
        this.clock = clock;
    }

    @RequestFilter
    void arrive(HttpRequest<?> request) {
        String id = Ids.next(clock).toString();
        RequestId.set(request, id);
        MDC.put("requestId", id);
        TraceContext.enter(TraceContext.traceOf(request.getHeaders().get(TraceContext.HEADER), id));
    }

    @ResponseFilter
    void leave(HttpRequest<?> request, MutableHttpResponse<?> response) {
        RequestId.of(request).ifPresent(id -> response.header(RequestId.HEADER, id));
        tellVersion(request, response);
        SecurityHeaders.ALL.forEach((name, value) -> {
            if (!response.getHeaders().contains(name)) {
                response.header(name, value);
            }
        });
        allowOrigin(request, response);
        if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
            response.header(HttpHeaders.CACHE_CONTROL, isRead(request, response) ? OWN_READS : OTHERS);
        }
        MDC.remove("requestId");
        TraceContext.leave();
    }

    private static boolean isRead(HttpRequest<?> request, MutableHttpResponse<?> response) {
        return request.getMethod() == HttpMethod.GET && response.code() < 400;
    }

    private void tellVersion(HttpRequest<?> request, MutableHttpResponse<?> response) {
        ApiVersion version =
                request.getAttribute(AdmissionFilter.VERSION, ApiVersion.class).orElse(ApiVersions.NEWEST);
        VersionHeaders.addTo(response, version);
        // What no operation answers is nobody's use of a version; nor is what Lambda calls before it takes a snapshot.
        if (RouteAttributes.getRouteInfo(request).isPresent()) {
            versionUse.note(version, version.isNewest() ? null : accountId(request));
        }
    }

    private static @Nullable UUID accountId(HttpRequest<?> request) {
        return Caller.of(request).map(Caller::accountId).orElse(null);
    }

    /** The preflight is answered by the gateway; the answer itself has to say again whose pages may read it. */
    private void allowOrigin(HttpRequest<?> request, MutableHttpResponse<?> response) {
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        boolean all = settings.allowedOrigins().contains("*");
        if (all || (origin != null && settings.allowedOrigins().contains(origin))) {
            response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, all ? "*" : origin);
            response.header(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED);
            if (!all) {
                response.header(HttpHeaders.ACCESS_CONTROL_ALLOW_CREDENTIALS, "true");
            }
        }
        response.header(HttpHeaders.VARY, all ? VARIES : VARIES + ", " + HttpHeaders.ORIGIN);
    }
}
