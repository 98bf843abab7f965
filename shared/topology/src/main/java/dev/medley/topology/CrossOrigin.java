package dev.medley.topology;

import java.util.List;

/** What browsers let the pages of allowed origins send and read (CORS). Both gateways and all functions say the same. */
public final class CrossOrigin {

    public static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    /** The request headers that a page may set. */
    public static final List<String> REQUEST_HEADERS = List.of(
            "Accept",
            "Accept-Language",
            "Api-Version",
            "Authorization",
            "Cart-Token",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-None-Match",
            "Session-Mode",
            "X-CSRF-Token",
            "X-Request-Id");

    /** The response headers that a page may read. */
    public static final List<String> RESPONSE_HEADERS = List.of(
            "Api-Version",
            "Cache-Status",
            "Content-Disposition",
            "Deprecation",
            "ETag",
            "Idempotent-Replayed",
            "Link",
            "Location",
            "RateLimit",
            "RateLimit-Policy",
            "Retry-After",
            "Sunset",
            "WWW-Authenticate",
            "X-CSRF-Token",
            "X-Medley-Warning",
            "X-Request-Id");

    private CrossOrigin() {}
}
