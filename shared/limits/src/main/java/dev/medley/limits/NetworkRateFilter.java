package dev.medley.limits;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import java.util.List;

/** Counts what comes from a network, before anybody looks who sends it. */
@ServerFilter("/**")
class NetworkRateFilter implements Ordered {

    private static final List<RatePolicy> POLICIES = List.of(RatePolicy.NETWORK);

    private final RateLimitService limits;

    NetworkRateFilter(RateLimitService limits) {
        this.limits = limits;
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.before();
    }

    @RequestFilter
    void count(HttpRequest<?> request) {
        limits.count(request, POLICIES);
    }
}
