package dev.medley.topology;

import java.util.Map;

/** The headers that every answer has, of the functions and of the gateway on a laptop (OWASP ASVS 5.0, 3.4). */
public final class SecurityHeaders {

    public static final Map<String, String> ALL = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Referrer-Policy", "no-referrer",
            "Strict-Transport-Security", "max-age=31536000; includeSubDomains");

    private SecurityHeaders() {}
}
