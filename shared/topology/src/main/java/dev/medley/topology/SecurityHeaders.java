package dev.medley.topology;

import java.util.Map;

/** The headers that every answer has, of the functions and of the gateway on a laptop (OWASP ASVS 5.0, 3.4). */
public final class SecurityHeaders {

    /** What a page may load; pages of HTML say a policy of their own in its place. */
    public static final String CONTENT_POLICY = "Content-Security-Policy";

    public static final Map<String, String> ALL = Map.of(
            CONTENT_POLICY,
            "default-src 'none'; object-src 'none'; base-uri 'none'; frame-ancestors 'none'",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Strict-Transport-Security",
            "max-age=31536000; includeSubDomains");

    private SecurityHeaders() {}
}
