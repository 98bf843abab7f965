package dev.medley.outbound;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A request to the outside.
 *
 * @param headers at most one value for each name
 * @param retryable whether it may be sent again when nobody knows if it has had its effect
 * @param redirects how many redirects are followed; each is checked like the first destination
 */
public record OutboundRequest(
        String method, URI uri, Map<String, String> headers, byte @Nullable [] body, boolean retryable, int redirects) {

    private static final Set<String> IDEMPOTENT = Set.of("GET", "HEAD", "OPTIONS", "PUT", "DELETE");

    private static final Set<String> READS = Set.of("GET", "HEAD");

    /** The client itself writes these. */
    private static final Set<String> RESERVED =
            Set.of("host", "content-length", "transfer-encoding", "connection", "upgrade", "te", "trailer", "expect");

    public OutboundRequest {
        headers = Map.copyOf(headers);
        headers.forEach(OutboundRequest::requireHeader);
        if (redirects > 0 && (body != null || !READS.contains(method))) {
            throw new IllegalArgumentException("Only reads follow redirects");
        }
    }

    public static OutboundRequest get(URI uri) {
        return of("GET", uri);
    }

    /** A request without headers and body, that may be sent again if its method is idempotent. */
    public static OutboundRequest of(String method, URI uri) {
        return new OutboundRequest(method, uri, Map.of(), null, IDEMPOTENT.contains(method), 0);
    }

    public OutboundRequest header(String name, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(name, value);
        return new OutboundRequest(method, uri, more, body, retryable, redirects);
    }

    public OutboundRequest body(byte[] bytes) {
        return new OutboundRequest(method, uri, headers, bytes, retryable, redirects);
    }

    /** Says that sending it twice does no harm, for instance because it carries an idempotency key; or that it does. */
    public OutboundRequest retryable(boolean harmless) {
        return new OutboundRequest(method, uri, headers, body, harmless, redirects);
    }

    public OutboundRequest followingRedirects(int most) {
        return new OutboundRequest(method, uri, headers, body, retryable, most);
    }

    /** The same at another address; what was meant for the first server alone does not go to a second one. */
    OutboundRequest redirectedTo(URI next) {
        boolean sameServer = next.getScheme().equalsIgnoreCase(uri.getScheme())
                && String.valueOf(next.getRawAuthority()).equalsIgnoreCase(uri.getRawAuthority());
        Map<String, String> kept = new LinkedHashMap<>(headers);
        if (!sameServer) {
            kept.keySet().removeIf(name -> !name.equalsIgnoreCase("Accept"));
        }
        return new OutboundRequest(method, next, kept, null, retryable, redirects - 1);
    }

    private static void requireHeader(String name, String value) {
        if (!name.matches("[A-Za-z0-9!#$%&'*+.^_`|~-]+") || RESERVED.contains(name.toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("Not a header to be set: " + name);
        }
        if (value.chars().anyMatch(c -> (c < ' ' && c != '\t') || c == 0x7f)) {
            throw new IllegalArgumentException("Control characters in the header " + name);
        }
    }

    /** Neither query nor headers nor body: they hold secrets. */
    @Override
    public String toString() {
        return method + " " + uri.getScheme() + "://" + uri.getHost();
    }
}
