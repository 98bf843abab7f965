package dev.medley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;

/** What the API answered. */
public final class ApiAnswer {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpResponse<String> response;

    ApiAnswer(HttpResponse<String> response) {
        this.response = response;
    }

    public int status() {
        return response.statusCode();
    }

    public String body() {
        return response.body();
    }

    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Every value of a header that comes more than once. */
    public List<String> headers(String name) {
        return response.headers().allValues(name);
    }

    /** The value at a JSON pointer; a missing node where there is none. */
    public JsonNode at(String pointer) {
        try {
            return JSON.readTree(body()).at(pointer);
        } catch (JsonProcessingException e) {
            throw new AssertionError("Not JSON: " + body(), e);
        }
    }

    public String text(String pointer) {
        return at(pointer).asText();
    }

    public UUID id() {
        return UUID.fromString(text("/id"));
    }

    /** Holds the answer to a status. */
    public ApiAnswer is(int status) {
        assertThat(status()).as(body()).isEqualTo(status);
        return this;
    }

    /** Holds the answer to a problem of this code, in full RFC 9457 dress. */
    public ApiAnswer isProblem(int status, String code) {
        is(status);
        assertThat(header("Content-Type")).startsWith("application/problem+json");
        assertThat(text("/code")).as(body()).isEqualTo(code);
        assertThat(text("/type")).endsWith("/problems/" + code);
        assertThat(at("/status").asInt()).isEqualTo(status);
        assertThat(text("/requestId")).isNotEmpty();
        return this;
    }
}
