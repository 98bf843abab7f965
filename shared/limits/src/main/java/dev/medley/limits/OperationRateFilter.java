package dev.medley.limits;

import dev.medley.access.Access;
import dev.medley.access.Caller;
import io.micronaut.core.annotation.AnnotationMetadata;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.web.router.RouteAttributes;

/** Counts what operations cost, once it is known who calls, and before a body is read. */
@ServerFilter("/**")
class OperationRateFilter implements Ordered {

    private final RateLimitService limits;

    OperationRateFilter(RateLimitService limits) {
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        RouteAttributes.getRouteInfo(request).ifPresent(route -> {
            RateClass rateClass = rateClass(request, route.getAnnotationMetadata());
            limits.count(request, RatePolicy.of(rateClass, Caller.of(request).isPresent()));
        });
    }

    private static RateClass rateClass(HttpRequest<?> request, AnnotationMetadata operation) {
        return operation.enumValue(RateLimited.class, RateClass.class).orElseGet(() -> {
            if (request.getMethod() == HttpMethod.GET || request.getMethod() == HttpMethod.HEAD) {
                return RateClass.READ;
            }
            boolean isForAnybody =
                    operation.stringValue(Access.class).orElse("").equals(Access.ANYBODY);
            return isForAnybody ? RateClass.ANONYMOUS : RateClass.WRITE;
        });
    }
}
