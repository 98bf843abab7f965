package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.medley.parts.FunctionRuntime;
import dev.medley.testkit.Requests;
import dev.medley.testkit.Servers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Requests through the real Lambda handler, warm, one thread, against the real PostgreSQL; the baseline is the same read
 * by bare JDBC. Run with {@code -prof gc} for allocation.
 */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
public class WarmRequests extends ServedBenchmark {

    private final FunctionRuntime identity;
    private final FunctionRuntime platform;
    private final Connection connection;
    private final String token;

    /** Starts the functions and signs somebody in. */
    public WarmRequests() {
        identity = Running.function("identity");
        platform = Running.function("platform");
        try {
            connection = Servers.shared().database().dataSource().getConnection();
            SignedUp person = new SignedUp(identity);
            SignedUp.verifyAll(connection);
            token = person.accessToken();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public Object baselineReadByIdInJdbc() throws SQLException {
        try (PreparedStatement statement =
                        connection.prepareStatement("select id, email, display_name from identity.account limit 1");
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(2) : "";
        }
    }

    @Benchmark
    public Object edgeAlone() {
        return platform.request(Requests.get("/api/health/live"));
    }

    @Benchmark
    public Object readById() {
        return identity.request(signedIn(Requests.get("/api/auth/profile")));
    }

    @Benchmark
    public Object list() {
        return identity.request(signedIn(Requests.get("/api/users/me/activity")));
    }

    private APIGatewayProxyRequestEvent signedIn(APIGatewayProxyRequestEvent request) {
        return Requests.signedIn(request, token);
    }
}
