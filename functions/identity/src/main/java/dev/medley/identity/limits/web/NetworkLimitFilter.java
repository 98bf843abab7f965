package dev.medley.identity.limits.web;

import dev.medley.access.Access;
import dev.medley.access.SourceAddress;
import dev.medley.identity.limits.NetworkLimit;
import dev.medley.identity.limits.NetworkLimit.Cost;
import dev.medley.identity.limits.NetworkLimitService;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;

/** Counts requests for operations that have a {@link NetworkLimit}, before their bodies are read. Reading costs nothing. */
@ServerFilter("/**")
class NetworkLimitFilter implements Ordered {

    private final NetworkLimitService limits;

    NetworkLimitFilter(NetworkLimitService limits) {
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        if (request.getMethod() == HttpMethod.GET) {
            return;
        }
        RouteAttributes.getRouteInfo(request).ifPresent(route -> {
            AnnotationMetadata operation = route.getAnnotationMetadata();
            boolean isForAnybody =
                    operation.stringValue(Access.class).orElse("").equals(Access.ANYBODY);
            if (isForAnybody || operation.hasAnnotation(NetworkLimit.class)) {
                limits.admit(
                        operation.enumValue(NetworkLimit.class, Cost.class).orElse(Cost.REQUEST),
                        SourceAddress.of(request));
            }
        });
    }
}
