package dev.medley.requestlog;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The problem that a request was answered with.
 *
 * @param code null where it was answered with none
 * @param policies the rate limits that it went beyond
 */
record AnsweredProblem(@Nullable String code, List<String> policies) {

    private static final JsonFactory JSON = new JsonFactory();
    private static final AnsweredProblem NONE = new AnsweredProblem(null, List.of());

    static AnsweredProblem of(@Nullable String contentType, @Nullable APIGatewayProxyResponseEvent response) {
        if (contentType == null
                || response == null
                || response.getBody() == null
                || !contentType.startsWith("application/problem+json")) {
            return NONE;
        }
        try (JsonParser parser = JSON.createParser(response.getBody())) {
            return read(parser);
        } catch (IOException _) {
            return NONE;
        }
    }

    private static AnsweredProblem read(JsonParser parser) throws IOException {
        String code = null;
        List<String> policies = new ArrayList<>();
        JsonToken _ = parser.nextToken();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (name.equals("code")) {
                code = parser.getText();
            } else if (name.equals("violatedPolicies") && value == JsonToken.START_ARRAY) {
                while (parser.nextToken() == JsonToken.VALUE_STRING) {
                    policies.add(parser.getText());
                }
            } else {
                JsonParser _ = parser.skipChildren();
            }
        }
        return new AnsweredProblem(code, policies);
    }
}
