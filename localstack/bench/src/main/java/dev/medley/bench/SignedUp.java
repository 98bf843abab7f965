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

    private final FunctionRuntime identity;
    private final Connection connection;

    SignedUp(FunctionRuntime identity, Connection connection) {
        this.identity = identity;
        this.connection = connection;
    }

    String accessToken() throws SQLException {
        String email = UUID.randomUUID() + "@example.org";
        String password = "a long and private sentence";
        request("/api/auth/register", Map.of("email", email, "password", password, "displayName", "Ada"));
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update identity.account set verified_at = now()");
        }
        String tokens = request("/api/auth/login", Map.of("email", email, "password", password));
        try {
            return new ObjectMapper().readTree(tokens).path("access_token").asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private String request(String path, Map<String, String> body) {
        APIGatewayProxyRequestEvent event = Requests.post(path, body);
        return identity.request(event).getBody();
    }
}
