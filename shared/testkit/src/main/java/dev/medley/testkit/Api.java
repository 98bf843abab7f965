package dev.medley.testkit;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.http.versions.ApiVersion;
import dev.medley.http.versions.ApiVersions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A client of the API over HTTP. Immutable: each {@code with} gives another one. */
public final class Api {

    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final ObjectMapper JSON = new ObjectMapper();

    private final URI base;
    private final Map<String, String> headers;

    private Api(URI base, Map<String, String> headers) {
        this.base = base;
        this.headers = Map.copyOf(headers);
    }

    public static Api at(URI base) {
        return new Api(base, Map.of());
    }

    /** The same client with an access token. */
    public Api with(String token) {
        return header("Authorization", "Bearer " + token);
    }

    /** Where it is, as its requests have it in {@code Host}. */
    public String authority() {
        return base.getAuthority();
    }

    public Api header(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new Api(base, more);
    }

    public ApiAnswer get(String path) {
        return send("GET", path, null);
    }

    public ApiAnswer delete(String path) {
        return send("DELETE", path, null);
    }

    /** Posts a body: a string as it stands, anything else as JSON. */
    public ApiAnswer post(String path, Object body) {
        return send("POST", path, body);
    }

    public ApiAnswer post(String path) {
        return send("POST", path, null);
    }

    public ApiAnswer patch(String path, Object body) {
        return send("PATCH", path, body);
    }

    public ApiAnswer put(String path, Object body) {
        return send("PUT", path, body);
    }

    private ApiAnswer send(String method, String path, @Nullable Object body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(base.resolve(path));
        headers.forEach(request::setHeader);
        if (body != null && !headers.containsKey("Content-Type")) {
            request.setHeader("Content-Type", "application/json");
        }
        @Nullable String text = body == null ? null : json(body);
        request.method(method, text == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text));
        try {
            ApiAnswer answer = new ApiAnswer(HTTP.send(request.build(), BodyHandlers.ofString()));
            if (!isOfOlderVersion(answer)) {
                ApiContract.check(new RecordedExchange(
                        method, path, text, answer.status(), answer.header("Content-Type"), answer.body()));
            }
            return answer;
        } catch (IOException e) {
            throw new IllegalStateException(method + " " + path, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The documents are of the newest version. */
    private static boolean isOfOlderVersion(ApiAnswer answer) {
        return ApiVersions.find(answer.header(ApiVersion.HEADER))
                .filter(version -> !version.isNewest())
                .isPresent();
    }

    private static String json(Object body) {
        try {
            return body instanceof String text ? text : JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
