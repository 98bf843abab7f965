package dev.medley.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Which of the headers that the document describes come with which status. */
final class ResponseHeaders {

    private static final List<String> ALL =
            List.of("X-Request-Id", "Api-Version", "Deprecation", "Sunset", "Link", "RateLimit-Policy", "RateLimit");
    private static final Map<Integer, String> BY_STATUS = Map.of(
            201, "Location",
            202, "Location",
            304, "ETag",
            401, "WWW-Authenticate",
            429, "Retry-After",
            503, "Retry-After");

    private ResponseHeaders() {}

    static void addTo(ObjectNode response, int status) {
        ObjectNode headers = JsonTree.child(response, "headers");
        ALL.forEach(name -> add(headers, name));
        if (BY_STATUS.containsKey(status)) {
            add(headers, BY_STATUS.get(status));
        }
    }

    static void add(ObjectNode headers, String name) {
        if (!headers.has(name)) {
            JsonTree.refTo(headers.putObject(name), "headers", name);
        }
    }
}
