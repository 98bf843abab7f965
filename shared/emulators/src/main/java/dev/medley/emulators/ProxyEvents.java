package dev.medley.emulators;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.ProxyRequestContext;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent.RequestIdentity;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;
import org.jspecify.annotations.Nullable;

/** HTTP requests as API Gateway's proxy events, payload 1.0, and the answers back as bytes. */
final class ProxyEvents {

    /** What API Gateway takes at most. */
    private static final int LARGEST = 10 * 1024 * 1024;

    private ProxyEvents() {}

    static APIGatewayProxyRequestEvent of(Request request, String body) {
        Map<String, List<String>> headers = headers(request);
        Map<String, List<String>> query = query(request);
        String path = request.getHttpURI().getPath();
        return new APIGatewayProxyRequestEvent()
                .withHttpMethod(request.getMethod())
                .withPath(path)
                .withResource("/{proxy+}")
                .withHeaders(lastOf(headers))
                .withMultiValueHeaders(headers)
                .withQueryStringParameters(lastOf(query))
                .withMultiValueQueryStringParameters(query)
                .withBody(body.isEmpty() ? null : body)
                .withIsBase64Encoded(false)
                .withRequestContext(new ProxyRequestContext()
                        .withRequestId(UUID.randomUUID().toString())
                        .withHttpMethod(request.getMethod())
                        .withPath(path)
                        .withStage("local")
                        .withIdentity(new RequestIdentity().withSourceIp(Request.getRemoteAddr(request))));
    }

    /** The body, or null when it is larger than the gateway takes. */
    static byte @Nullable [] body(Request request) throws IOException {
        if (request.getLength() > LARGEST) {
            return null;
        }
        try (InputStream in = Content.Source.asInputStream(request)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            return bytes.length > LARGEST ? null : bytes;
        }
    }

    /** A body as text, or null where it is none: JSON is UTF-8, and nothing else comes in bodies. */
    static @Nullable String text(byte[] body) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(body))
                    .toString();
        } catch (CharacterCodingException _) {
            return null;
        }
    }

    static ByteBuffer body(APIGatewayProxyResponseEvent answer) {
        String body = answer.getBody() == null ? "" : answer.getBody();
        boolean encoded = Boolean.TRUE.equals(answer.getIsBase64Encoded());
        return ByteBuffer.wrap(encoded ? Base64.getDecoder().decode(body) : body.getBytes(StandardCharsets.UTF_8));
    }

    static Map<String, List<String>> headers(Request request) {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        for (HttpField field : request.getHeaders()) {
            headers.computeIfAbsent(field.getName(), _ -> new ArrayList<>()).add(field.getValue());
        }
        return headers;
    }

    static Map<String, List<String>> query(Request request) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        String raw = request.getHttpURI().getQuery();
        if (raw != null) {
            Fields fields = new Fields();
            UrlEncoded.decodeUtf8To(raw, fields);
            fields.forEach(field -> query.put(field.getName(), new ArrayList<>(field.getValues())));
        }
        return query;
    }

    static Map<String, String> lastOf(Map<String, List<String>> lists) {
        Map<String, String> last = new HashMap<>();
        lists.forEach((name, values) -> last.put(name, values.getLast()));
        return last;
    }
}
