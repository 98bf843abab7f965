package dev.medley.requestlog;

import dev.medley.kernel.Digests;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;
import java.util.SortedMap;

/**
 * What a client's software is told by: which headers it sends, and what those say that are the same in every request. It is
 * no proof, since a client sends what it likes.
 */
final class ClientFingerprint {

    private static final Set<String> TELLING = Set.of(
            "accept-encoding", "accept-language", "sec-ch-ua", "sec-ch-ua-mobile", "sec-ch-ua-platform", "user-agent");

    /** Sent by some requests of a client and not by others, or put there on the way. */
    private static final Set<String> CHANGING = Set.of(
            "api-version",
            "authorization",
            "content-length",
            "content-type",
            "cookie",
            "host",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "origin",
            "range",
            "referer",
            "traceparent",
            "tracestate",
            "via");

    private static final int BYTES = 8;

    private ClientFingerprint() {}

    /** 16 hexadecimal digits. */
    static String of(SortedMap<String, String> headers) {
        StringBuilder text = new StringBuilder();
        headers.forEach((header, value) -> {
            String name = header.toLowerCase(Locale.ROOT);
            if (TELLING.contains(name)) {
                text.append(name).append(':').append(value).append('\n');
            } else if (!CHANGING.contains(name) && !name.startsWith("x-") && !name.startsWith("cloudfront-")) {
                text.append(name).append('\n');
            }
        });
        return HexFormat.of().formatHex(Digests.sha256(text.toString()), 0, BYTES);
    }
}
