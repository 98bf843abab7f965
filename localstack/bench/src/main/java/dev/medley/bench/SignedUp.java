package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.parts.FunctionRuntime;
import dev.medley.testkit.Requests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** An account that is ready to be used; its address is proven in the database, since no mail is read here. */
final class SignedUp {

    static final String PASSWORD = "a long and private sentence";

    private final FunctionRuntime identity;
    private final String email = UUID.randomUUID() + "@example.org";

    SignedUp(FunctionRuntime identity, Connection connection) throws SQLException {
        this.identity = identity;
        String _ = request("/api/auth/register", Map.of("email", email, "password", PASSWORD, "displayName", "Ada"));
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update identity.account set verified_at = now()");
        }
    }

    String accessToken() {
        try {
            return new ObjectMapper().readTree(login()).required("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Signs in once more; the answer with the tokens. */
    String login() {
        return request("/api/auth/login", Map.of("email", email, "password", PASSWORD));
    }

    private String request(String path, Map<String, String> body) {
        APIGatewayProxyRequestEvent event = Requests.post(path, body);
        return identity.request(event).getBody();
    }
}
