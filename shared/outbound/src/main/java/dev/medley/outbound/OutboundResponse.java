package dev.medley.outbound;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpResponse;

/**
 * What a server answered.
 *
 * @param headers by name in lower case
 */
public record OutboundResponse(int status, Map<String, List<String>> headers, byte[] body) {

    static OutboundResponse of(HttpResponse head, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (Header header : head.getHeaders()) {
            headers.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), _ -> new ArrayList<>())
                    .add(String.valueOf(header.getValue()));
        }
        return new OutboundResponse(head.getCode(), headers, body);
    }

    /** The first value of a header. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT))).map(List::getFirst);
    }

    /** How long the server wants to be left alone, where it says so. */
    public Optional<Duration> retryAfter(Instant now) {
        return header("Retry-After").flatMap(text -> RetryAfter.parse(text, now));
    }

    /** The body as UTF-8. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "status " + status + ", " + body.length + " bytes";
    }
}
