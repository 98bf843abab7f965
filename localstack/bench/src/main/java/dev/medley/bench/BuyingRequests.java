package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.migration.RoleGrant;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * What buyers do, each on a cart of their own, warm, one thread, through the real Lambda handler on the real PostgreSQL, with
 * the stages of a checkout that are its locks, its books and its events: time of the clock, CPU time of the calling thread,
 * and time that PostgreSQL takes. The baseline is a read by primary key with bare JDBC in the same round.
 */
public final class BuyingRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PEOPLE = 60;
    private static final int ROUNDS = Integer.getInteger("rounds", 10);
    private static final int WARM_ROUNDS = 4 * ROUNDS;
    private static final Map<String, Object> ORDER = Map.of(
            "address",
            Map.of("name", "A buyer", "street", "Ring 1", "postalCode", "1010", "city", "Wien", "country", "AT"),
            "shippingMethod",
            "standard");

    private final FunctionRuntime identity = RunningFunctions.function("identity", FunctionUnderTest.CHEAP_HASHES);
    private final FunctionRuntime catalog = RunningFunctions.function("catalog");
    private final FunctionRuntime orders = RunningFunctions.function("orders", Map.of("medley.stage", "local"));
    private final Connection connection;
    private final List<String> tokens;
    private final String variantId;
    private final Map<String, List<Double>> clock = new LinkedHashMap<>();
    private final Map<String, List<Double>> cpu = new LinkedHashMap<>();
    private final Map<String, List<Double>> database = new LinkedHashMap<>();

    private BuyingRequests() throws SQLException {
        connection = TestServers.shared().database().dataSource().getConnection();
        DatabaseTime.prepare();
        List<BenchmarkAccount> people = IntStream.range(0, PEOPLE)
                .mapToObj(_ -> new BenchmarkAccount(identity))
                .toList();
        BenchmarkAccount.verifyAll(connection);
        new RoleGrant(people.getFirst().email(), "super_admin")
                .apply(TestServers.shared().database().dataSource());
        tokens = people.stream().map(BenchmarkAccount::accessToken).toList();
        variantId = product();
        stock();
    }

    /** Prints medians and quartiles. The servers would keep a failed run alive, so it ends the process itself. */
    public static void main(String... arguments) {
        try {
            BuyingRequests bench = new BuyingRequests();
            for (int i = 0; i < WARM_ROUNDS; i++) {
                bench.round();
            }
            bench.clock.clear();
            bench.cpu.clear();
            bench.database.clear();
            for (int i = 0; i < ROUNDS; i++) {
                bench.round();
            }
            System.out.println("milliseconds: lower quartile, median, upper quartile, mean");
            print("time of the clock", bench.clock);
            print("CPU time of the calling thread", bench.cpu);
            print("time of PostgreSQL", bench.database);
        } catch (SQLException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private static void print(String title, Map<String, List<Double>> measured) {
        System.out.println(title);
        measured.forEach((what, values) -> CallingThread.print(
                what, values.stream().mapToDouble(Double::doubleValue).toArray()));
    }

    private String product() {
        Map<String, Object> variant =
                Map.of("sku", "BENCH", "prices", List.of(Map.of("price", Map.of("amount", 1_000, "currency", "EUR"))));
        Map<String, Object> product = Map.of("title", "Lamp", "status", "active", "variants", List.of(variant));
        return answer(catalog, post("/api/products", product, tokens.getFirst()))
                .requiredAt("/variants/0/id")
                .asText();
    }

    private void stock() {
        String admin = tokens.getFirst();
        String location = answer(
                        orders, post("/api/inventory/locations", Map.of("code", "main", "name", "Main"), admin))
                .requiredAt("/id")
                .asText();
        Map<String, Object> rules = Map.of("incoming", 0, "backOrder", true, "lowThreshold", 0);
        JsonNode _ = answer(
                orders,
                post(
                        "/api/inventory/levels",
                        Map.of("variantId", variantId, "locationId", location, "rules", rules),
                        admin));
        tokens.forEach(token -> answer(orders, post("/api/cart", Map.of("currency", "EUR"), token)));
    }

    /** What was bought is a day old in the next round, as it is where people buy once a day. */
    private void round() throws SQLException {
        RunningFunctions.emptyQueues();
        for (String token : tokens) {
            measure("baseline: one read with bare JDBC", this::readOne);
            JsonNode _ = measure(
                    "add to cart", post("/api/cart/lines", Map.of("variantId", variantId, "quantity", 1), token));
            JsonNode order = measure("check out", post("/api/orders", ORDER, token));
            String payment = "/api/orders/" + order.requiredAt("/id").asText() + "/payment";
            JsonNode _ = measure("pay", post(payment, Map.of("paymentMethod", "tok_ok"), token));
        }
        try (Statement statement = connection.createStatement()) {
            statement.executeUpdate("update orders.order set placed_at = placed_at - interval '1 day'");
            statement.executeUpdate("update orders.fraud_assessment set created_at = created_at - interval '8 days'");
        }
    }

    private void readOne() {
        try (PreparedStatement statement = connection.prepareStatement(
                "select sku, product_title from catalog.pub_variant where variant_id = ?")) {
            statement.setObject(1, UUID.fromString(variantId));
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("Nothing is sold");
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static APIGatewayProxyRequestEvent post(String path, Object body, String token) {
        return LambdaRequests.signedIn(LambdaRequests.post(path, body), token);
    }

    private JsonNode measure(String what, APIGatewayProxyRequestEvent request) {
        var holder = new Object() {
            APIGatewayProxyResponseEvent event = new APIGatewayProxyResponseEvent();
        };
        measure(what, () -> holder.event = orders.request(request));
        return read(holder.event);
    }

    private void measure(String what, Runnable work) {
        DatabaseTime.begin();
        long before = System.nanoTime();
        double cpuMillis = CallingThread.cpuMillis(work);
        add(clock, what, (System.nanoTime() - before) / 1e6);
        add(cpu, what, cpuMillis);
        add(database, what, DatabaseTime.end() / 1e3);
    }

    private static void add(Map<String, List<Double>> measured, String what, double millis) {
        measured.computeIfAbsent(what, _ -> new ArrayList<>()).add(millis);
    }

    private static JsonNode answer(FunctionRuntime function, APIGatewayProxyRequestEvent request) {
        return read(function.request(request));
    }

    private static JsonNode read(APIGatewayProxyResponseEvent answer) {
        if (answer.getStatusCode() >= 300) {
            throw new IllegalStateException(answer.getStatusCode() + " " + answer.getBody());
        }
        try {
            return JSON.readTree(Objects.requireNonNullElse(answer.getBody(), ""));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
