package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** What the handler answered. */
record Reply(int status, String body, Map<String, String> headers) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Reply of(APIGatewayProxyResponseEvent event) {
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(event.getHeaders() == null ? Map.of() : event.getHeaders());
        if (event.getMultiValueHeaders() != null) {
            event.getMultiValueHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
        }
        return new Reply(event.getStatusCode(), event.getBody() == null ? "" : event.getBody(), headers);
    }

    Reply is(int expected) {
        assertThat(status).as(body).isEqualTo(expected);
        return this;
    }

    Reply isProblem(int expected, String code) {
        is(expected);
        assertThat(text("/code")).as(body).isEqualTo(code);
        return this;
    }

    JsonNode at(String pointer) {
        try {
            return JSON.readTree(body).at(pointer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body, e);
        }
    }

    String text(String pointer) {
        return at(pointer).asText();
    }

    String accessToken() {
        return text("/access_token");
    }

    String refreshToken() {
        return text("/refresh_token");
    }

    String deviceToken() {
        return text("/device_token");
    }
}
