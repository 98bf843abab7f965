package dev.medley.openapi;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Which of the headers that the document describes come with which status. */
final class ResponseHeaders {

    private static final List<String> ALL =
            List.of("X-Request-Id", "Api-Version", "Deprecation", "Sunset", "Link", "RateLimit-Policy", "RateLimit");
    private static final Map<Integer, List<String>> BY_STATUS = Map.of(
            201, List.of("Location"),
            202, List.of("Location", "Retry-After"),
            304, List.of("ETag"),
            401, List.of("WWW-Authenticate"),
            429, List.of("Retry-After"),
            503, List.of("Retry-After"));

    private ResponseHeaders() {}

    static void addTo(ObjectNode response, int status) {
        ObjectNode headers = JsonTree.child(response, "headers");
        ALL.forEach(name -> add(headers, name));
        BY_STATUS.getOrDefault(status, List.of()).forEach(name -> add(headers, name));
    }

    static void add(ObjectNode headers, String name) {
        if (!headers.has(name)) {
            JsonTree.refTo(headers.putObject(name), "headers", name);
        }
    }
}
