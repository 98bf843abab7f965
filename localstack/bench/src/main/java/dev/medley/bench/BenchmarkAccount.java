package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.LambdaRequests;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.UUID;

/** An account that is ready to be used; its address is proven in the database, since no mail is read here. */
final class BenchmarkAccount {

    private static final ObjectMapper JSON = new ObjectMapper();

    static final String PASSWORD = "a long and private sentence";

    private final FunctionRuntime identity;
    private final String email = UUID.randomUUID() + "@example.org";
    private String refreshToken = "";

    /** Registers somebody; {@link #verifyAll} must follow. */
    BenchmarkAccount(FunctionRuntime identity) {
        this.identity = identity;
        String _ = request("/api/auth/register", Map.of("email", email, "password", PASSWORD, "displayName", "Ada"));
    }

    /** Takes every address for proven. */
    static void verifyAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update identity.account set verified_at = now()");
        }
    }

    /** Mails everybody whose address is not proven yet; the token is the address itself. */
    static void mailAll(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("""
                    insert into identity.mailing
                        (account_id, occasion, event_id, token_hash, expires_at, counted_since, sent)
                    select id, 'verify_email', gen_random_uuid(), sha256(convert_to(email, 'UTF8')),
                        now() + interval '1 hour', now(), 1
                    from identity.account where verified_at is null""");
        }
    }

    /** What proves the address after {@link #mailAll}. */
    APIGatewayProxyRequestEvent proof() {
        return LambdaRequests.post("/api/auth/verify-email", Map.of("token", email));
    }

    String email() {
        return email;
    }

    String accessToken() {
        return field(login(), "access_token");
    }

    /** Signs in once more; the answer with the tokens. */
    String login() {
        return request("/api/auth/login", Map.of("email", email, "password", PASSWORD));
    }

    /** Exchanges the refresh token once more. */
    String refresh() {
        if (refreshToken.isEmpty()) {
            refreshToken = field(login(), "refresh_token");
        }
        refreshToken = field(request("/api/auth/refresh", Map.of("refreshToken", refreshToken)), "refresh_token");
        return refreshToken;
    }

    /** Compiles what a login does beside the hash, which else would run too seldom to be warm. */
    void refreshOften() {
        for (int i = 0; i < 10_000; i++) {
            String _ = refresh();
        }
    }

    private String request(String path, Map<String, String> body) {
        APIGatewayProxyRequestEvent event = LambdaRequests.post(path, body);
        return identity.request(event).getBody();
    }

    private static String field(String answer, String... path) {
        try {
            return JSON.readTree(answer)
                    .requiredAt("/" + String.join("/", path))
                    .asText();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
