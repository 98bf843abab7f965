package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Lists, searches and completion in a large catalogue through the real Lambda handler on real PostgreSQL, warm, one thread;
 * time of the clock, CPU time of the calling thread, and time that PostgreSQL takes.
 * The baselines are a read by primary key and the list of twenty by price with bare JDBC. The system property
 * {@code products} says how many products there are.
 */
@BenchmarkMode(Mode.AverageTime)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 3)
public class CatalogRequests extends ServedBenchmark {

    private static final String GENERATOR = "functions/catalog/src/test/resources/generate-products.sql";

    private static final Map<String, Map<String, String>> QUERIES = Map.of(
            "list of 20", Map.of(),
            "list by price", Map.of("currency", "EUR", "sort", "price,-rating"),
            "filtered list",
                    Map.of("currency", "EUR", "maxPrice", "5000", "attributes", "color:red", "inStock", "true"),
            "search of 600", Map.of("q", "red shirt"),
            "search of 5000", Map.of("q", "shirt"),
            "filtered search", Map.of("q", "shirt", "currency", "EUR", "maxPrice", "5000", "minRating", "3"),
            "completion", Map.of("q", "red cot"));

    /** Anybody may ask; what is measured asks more often than anybody may. */
    private static final Map<String, Object> LIMITS = Map.of(
            "medley.rate-limits.network", 1_000_000_000,
            "medley.rate-limits.network-anonymous", 1_000_000_000,
            "medley.rate-limits.everybody-anonymous", 1_000_000_000);

    private final FunctionRuntime catalog = RunningFunctions.function("catalog", LIMITS);
    private final Connection connection;

    /** What is asked for. */
    @State(Scope.Benchmark)
    public static class Asking {
        @Param({
            "list of 20",
            "list by price",
            "filtered list",
            "search of 600",
            "search of 5000",
            "filtered search",
            "completion"
        })
        public String of = "";
    }

    /** Starts the function and fills the catalogue. */
    public CatalogRequests() {
        try {
            connection = TestServers.shared().database().dataSource().getConnection();
            try (Statement statement = connection.createStatement()) {
                statement.execute("set medley.products = " + Integer.getInteger("products", 100_000));
                statement.execute(Files.readString(
                        Path.of(Objects.requireNonNull(System.getProperty("medley.home")), GENERATOR)));
            }
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Benchmark
    public Object baselineReadByIdInJdbc() throws SQLException {
        return read("select product_id, title, prices from catalog.listing where product_id = md5('product1')::uuid");
    }

    @Benchmark
    public Object baselineListInJdbc() throws SQLException {
        return read("""
                select l.product_id, l.title, l.prices from catalog.listing_price lp
                join catalog.listing l on l.product_id = lp.product_id
                where lp.status = 'active' and lp.currency = 'EUR'
                order by lp.amount, -lp.rating, lp.product_id limit 21""");
    }

    private String read(String sql) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql);
                ResultSet rows = statement.executeQuery()) {
            String last = "";
            while (rows.next()) {
                last = rows.getString(2);
            }
            return last;
        }
    }

    @Benchmark
    public Object ask(Asking asking) {
        String path = asking.of.contains("search")
                ? "/api/products/search"
                : asking.of.equals("completion") ? "/api/products/suggestions" : "/api/products";
        APIGatewayProxyRequestEvent request =
                LambdaRequests.get(path).withQueryStringParameters(Objects.requireNonNull(QUERIES.get(asking.of)));
        APIGatewayProxyResponseEvent answer = catalog.request(request);
        if (answer.getStatusCode() != 200) {
            throw new IllegalStateException(answer.getBody());
        }
        return answer;
    }
}
