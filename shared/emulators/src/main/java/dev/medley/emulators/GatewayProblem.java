package dev.medley.emulators;

import dev.medley.topology.CrossOrigin;
import dev.medley.topology.SecurityHeaders;
import java.util.UUID;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** An error that the gateway answers with itself, which looks as the functions' do (RFC 9457). */
record GatewayProblem(int status, String code, String detail) {

    void write(Request request, Response response, Callback callback) {
        String requestId = UUID.randomUUID().toString();
        response.setStatus(status);
        HttpFields.Mutable headers = response.getHeaders();
        headers.put(HttpHeader.CONTENT_TYPE, "application/problem+json");
        headers.put("X-Request-Id", requestId);
        headers.put(HttpHeader.CACHE_CONTROL, "no-store");
        SecurityHeaders.ALL.forEach(headers::put);
        if (EmbeddedGateway.isForTheApi(request)) {
            headers.put("Access-Control-Allow-Origin", "*");
            headers.put("Access-Control-Expose-Headers", String.join(", ", CrossOrigin.RESPONSE_HEADERS));
        }
        Content.Sink.write(response, true, json(path(request), requestId), callback);
    }

    private String json(String instance, String requestId) {
        return """
                {"type":"https://medley.dev/problems/%s","title":"%s","status":%d,"detail":"%s","instance":"%s",\
                "code":"%s","requestId":"%s"}""".formatted(code, HttpStatus.getMessage(status), status, detail, instance, code, requestId);
    }

    /** What a path has besides these characters is escaped in it, or has no place in JSON as it stands. */
    private static String path(Request request) {
        String path = request.getHttpURI().getPath();
        return path == null ? "/" : path.replaceAll("[^A-Za-z0-9._~%!$&'()*+,;=:@/-]", "_");
    }
}
