package dev.medley.http;

import io.micronaut.http.HttpRequest;
import java.util.Optional;

/** The name under which a request is found in the logs. */
final class RequestId {

    static final String HEADER = "X-Request-Id";
    private static final String ATTRIBUTE = "medley.request-id";

    private RequestId() {}

    static void set(HttpRequest<?> request, String id) {
        request.setAttribute(ATTRIBUTE, id);
    }

    static Optional<String> of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class);
    }
}
