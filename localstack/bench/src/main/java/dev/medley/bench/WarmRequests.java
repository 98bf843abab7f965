package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
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
        identity = RunningFunctions.function("identity");
        platform = RunningFunctions.function("platform");
        try {
            connection = TestServers.shared().database().dataSource().getConnection();
            BenchmarkAccount person = new BenchmarkAccount(identity);
            BenchmarkAccount.verifyAll(connection);
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
        return platform.request(LambdaRequests.get("/api/health/live"));
    }

    @Benchmark
    public Object readById() {
        return identity.request(signedIn(LambdaRequests.get("/api/auth/profile")));
    }

    @Benchmark
    public Object list() {
        return identity.request(signedIn(LambdaRequests.get("/api/users/me/activity")));
    }

    private APIGatewayProxyRequestEvent signedIn(APIGatewayProxyRequestEvent request) {
        return LambdaRequests.signedIn(request, token);
    }
}
