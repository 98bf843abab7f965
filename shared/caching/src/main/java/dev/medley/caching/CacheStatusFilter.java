package dev.medley.caching;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/** Tells with an answer whether it was kept (RFC 9211). */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class CacheStatusFilter {

    @ResponseFilter
    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        request.getAttribute(CachedInterceptor.STATUS, String.class)
                .ifPresent(status -> response.header("Cache-Status", status));
    }
}
