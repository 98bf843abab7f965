package dev.medley.limits;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Tells with every answer, refusals too, which limits there are and how they stand. */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class RateLimitHeaders {

    static final String POLICY = "RateLimit-Policy";
    static final String STATUS = "RateLimit";

    @ResponseFilter
    void write(HttpRequest<?> request, MutableHttpResponse<?> response) {
        List<RateLimitStatus> statuses = RateLimitService.statuses(request);
        if (!statuses.isEmpty()) {
            response.header(POLICY, list(statuses, RateLimitStatus::policyItem));
            response.header(STATUS, list(statuses, RateLimitStatus::item));
        }
    }

    private static String list(List<RateLimitStatus> statuses, Function<RateLimitStatus, String> item) {
        return statuses.stream().map(item).collect(Collectors.joining(", "));
    }
}
