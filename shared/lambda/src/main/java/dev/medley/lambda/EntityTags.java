package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Gives every answer to a GET an entity tag where its operation gave none, and answers 304 to those who have it already
 * (RFC 9110, 13.1.2). To a version of a thing is added what it looks like, which also hangs on what has no version.
 */
final class EntityTags {

    private static final Pattern VERSION = Pattern.compile("\"([0-9]+-[A-Za-z0-9_-]{8})\"");

    private EntityTags() {}

    static APIGatewayProxyResponseEvent apply(
            APIGatewayProxyRequestEvent request, APIGatewayProxyResponseEvent response) {
        boolean isRead = "GET".equals(request.getHttpMethod()) && response.getStatusCode() == 200;
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.getHeaders() == null ? Map.of() : response.getHeaders());
        String given = headers.get("ETag");
        if (response.getBody() == null || (!isRead && given == null)) {
            return response;
        }
        String tag = given == null ? "W/\"" + digest(response.getBody(), 15) + "\"" : bound(given, response.getBody());
        headers.put("ETag", tag);
        response.setHeaders(headers);
        replace(response, tag);
        if (isRead && matches(request, tag)) {
            response.setStatusCode(304);
            response.setBody(null);
            response.setIsBase64Encoded(false);
        }
        return response;
    }

    private static boolean matches(APIGatewayProxyRequestEvent request, String tag) {
        String known = EventHeaders.first(request, "If-None-Match");
        return known != null
                && Arrays.stream(known.split(","))
                        .map(String::strip)
                        .anyMatch(one -> one.equals("*") || opaque(one).equals(opaque(tag)));
    }

    /** Tags are compared weakly here: what stands between may have compressed the body, and said so of the tag. */
    private static String opaque(String tag) {
        return tag.startsWith("W/") ? tag.substring(2) : tag;
    }

    /** Whoever reads both forms of the headers takes the lists. */
    private static void replace(APIGatewayProxyResponseEvent response, String tag) {
        if (response.getMultiValueHeaders() != null) {
            Map<String, List<String>> lists = new HashMap<>(response.getMultiValueHeaders());
            lists.replaceAll((name, values) -> name.equalsIgnoreCase("ETag") ? List.of(tag) : values);
            response.setMultiValueHeaders(lists);
        }
    }

    private static String bound(String tag, String body) {
        Matcher version = VERSION.matcher(tag);
        return version.matches() ? "\"" + version.group(1) + digest(body, 6) + "\"" : tag;
    }

    private static String digest(String body, int bytes) {
        return Base64Url.encode(Arrays.copyOf(Digests.sha256(body), bytes));
    }
}
