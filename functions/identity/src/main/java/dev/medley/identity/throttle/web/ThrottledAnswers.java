package dev.medley.identity.throttle.web;

import dev.medley.identity.throttle.Throttled;
import dev.medley.kernel.Refusal;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import jakarta.inject.Singleton;
import java.util.Objects;

/** Tells those who have to wait for how long, in whole seconds (RFC 6585, 4; RFC 9110, 10.2.3). */
@Singleton
class ThrottledAnswers implements ExceptionHandler<Throttled, HttpResponse<?>> {

    private final ErrorResponseProcessor<?> problems;

    ThrottledAnswers(ErrorResponseProcessor<?> problems) {
        this.problems = problems;
    }

    @Override
    public HttpResponse<?> handle(HttpRequest request, Throttled throttled) {
        String detail = Objects.requireNonNull(throttled.getMessage());
        Refusal refusal = new Refusal(Refusal.Kind.THROTTLED, "sign-in-throttled", detail);
        long seconds = Math.max(1, throttled.retryAfter().plusMillis(999).toSeconds());
        return problems.processResponse(
                ErrorContext.builder(request).cause(refusal).build(),
                HttpResponse.badRequest().header(HttpHeaders.RETRY_AFTER, Long.toString(seconds)));
    }
}
