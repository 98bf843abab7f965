package dev.medley.access.signatures;

import java.util.List;
import java.util.Map;

/**
 * A request as its sender signed it.
 *
 * @param authority the host, and the port where it is not the scheme's own
 * @param path as it was sent, without the query
 * @param query the values of each query parameter, decoded
 * @param headers the values of each header, by its name in lower case
 */
public record SignedMessage(
        String method,
        String authority,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        byte[] body) {

    /** A header as it is signed: its lines with a comma between (RFC 9421, 2.1). Empty where there is none. */
    String header(String name) {
        return String.join(
                ", ",
                headers.getOrDefault(name, List.of()).stream()
                        .map(String::strip)
                        .toList());
    }
}
