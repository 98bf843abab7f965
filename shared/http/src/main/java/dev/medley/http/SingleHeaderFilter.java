package dev.medley.http;

import dev.medley.http.versions.ApiVersion;
import dev.medley.kernel.Refusal;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;

/**
 * Refuses two values of a header that has one (RFC 9110, 5.3): whoever stands between the client and Medley may have looked at
 * the other one.
 */
@ServerFilter("/**")
class SingleHeaderFilter implements Ordered {

    private static final List<String> NAMES = List.of(
            HttpHeaders.AUTHORIZATION,
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.ORIGIN,
            IdempotencyInterceptor.HEADER,
            ApiVersion.HEADER);

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    void check(HttpRequest<?> request) {
        for (String name : NAMES) {
            if (request.getHeaders().getAll(name).size() > 1) {
                throw new Refusal(
                        Refusal.Kind.MALFORMED, "request-malformed", "The header " + name + " is there twice.");
            }
        }
    }
}
