package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.kernel.Base64Url;
import dev.medley.kernel.Digests;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/** Gives every answer to a GET an entity tag where its operation gave none, and answers 304 to those who have it already (RFC 9110, 13.1.2). */
final class EntityTags {

    private EntityTags() {}

    static APIGatewayProxyResponseEvent apply(
            APIGatewayProxyRequestEvent request, APIGatewayProxyResponseEvent response) {
        if (!"GET".equals(request.getHttpMethod()) || response.getStatusCode() != 200 || response.getBody() == null) {
            return response;
        }
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(response.getHeaders() == null ? Map.of() : response.getHeaders());
        String tag = headers.computeIfAbsent("ETag", _ -> tag(response.getBody()));
        response.setHeaders(headers);
        if (matches(request, tag)) {
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

    private static String tag(String body) {
        return "W/\"" + Base64Url.encode(Arrays.copyOf(Digests.sha256(body), 15)) + "\"";
    }
}
