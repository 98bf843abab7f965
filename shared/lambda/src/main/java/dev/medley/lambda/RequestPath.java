package dev.medley.lambda;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** The path of a request, which gateways hand over with characters that no URI has (RFC 3986, 3.3). */
final class RequestPath {

    private static final Pattern ILLEGAL = Pattern.compile("[^A-Za-z0-9._~!$&'()*+,;=:@/%-]|%(?![0-9A-Fa-f]{2})");

    private RequestPath() {}

    /** The path with such characters encoded, so that it is read as what it says. */
    static String encoded(String path) {
        try {
            URI _ = new URI(path);
            return path;
        } catch (URISyntaxException _) {
            return ILLEGAL.matcher(path)
                    .replaceAll(found -> URLEncoder.encode(found.group(), StandardCharsets.UTF_8)
                            .replace("+", "%20"));
        }
    }
}
