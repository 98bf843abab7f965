package dev.medley.lambda;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.http.versions.ApiCall;
import dev.medley.http.versions.ApiChange;
import dev.medley.http.versions.ApiChanges;
import dev.medley.http.versions.ApiReply;
import dev.medley.http.versions.ApiVersion;
import dev.medley.http.versions.ApiVersions;
import io.micronaut.json.JsonMapper;
import io.micronaut.json.tree.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes requests of older versions into such of the newest, and their answers into such of theirs. What is no JSON is left
 * as it is: the operation refuses it.
 */
final class OlderVersions {

    private final JsonMapper json;

    OlderVersions(JsonMapper json) {
        this.json = json;
    }

    /** Has a request answered by who knows the newest version only. */
    APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent request, NewestVersion newest) {
        List<ApiChange> changes = changes(request);
        if (changes.isEmpty()) {
            return newest.answer(request);
        }
        changes.forEach(change -> change(request, change::newer));
        APIGatewayProxyResponseEvent answer = newest.answer(request);
        changes.reversed().forEach(change -> change(answer, change::older));
        return answer;
    }

    /** What answers requests of the newest version. */
    @FunctionalInterface
    interface NewestVersion {
        APIGatewayProxyResponseEvent answer(APIGatewayProxyRequestEvent request);
    }

    private static List<ApiChange> changes(APIGatewayProxyRequestEvent request) {
        String version = EventHeaders.first(request, ApiVersion.HEADER);
        return version == null
                ? List.of()
                : ApiVersions.find(version)
                        .map(known -> ApiChanges.since(known, request.getHttpMethod(), request.getPath()))
                        .orElse(List.of());
    }

    private void change(APIGatewayProxyRequestEvent request, UnaryOperator<ApiCall> change) {
        ApiCall before = new ApiCall(request.getHttpMethod(), request.getPath(), tree(request.getBody()));
        ApiCall after = change.apply(before);
        request.setHttpMethod(after.method());
        request.setPath(after.path());
        if (request.getRequestContext() != null) {
            request.getRequestContext().setHttpMethod(after.method());
            request.getRequestContext().setPath(after.path());
        }
        if (!Objects.equals(before.body(), after.body())) {
            request.setBody(text(after.body()));
        }
    }

    private void change(APIGatewayProxyResponseEvent answer, UnaryOperator<ApiReply> change) {
        ApiReply before = new ApiReply(answer.getStatusCode(), tree(answer.getBody()));
        ApiReply after = change.apply(before);
        if (after.equals(before)) {
            return;
        }
        answer.setStatusCode(after.status());
        answer.setBody(text(after.body()));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(answer.getHeaders());
        headers.remove("Content-Length");
        if (after.status() < 400) {
            headers.put("Content-Type", "application/json");
        }
        answer.setHeaders(headers);
    }

    private @Nullable JsonNode tree(@Nullable String body) {
        if (body == null || body.isEmpty()) {
            return null;
        }
        try {
            return json.readValue(body, JsonNode.class);
        } catch (IOException _) {
            return null;
        }
    }

    private @Nullable String text(@Nullable JsonNode body) {
        try {
            return body == null ? null : json.writeValueAsString(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
