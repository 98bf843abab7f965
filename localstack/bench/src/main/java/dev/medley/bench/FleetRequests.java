package dev.medley.bench;

import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyRequestEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayProxyResponseEvent;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.emulators.QueuePoller;
import dev.medley.migration.RoleGrant;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.LambdaRequests;
import dev.medley.testkit.TestServers;
import dev.medley.topology.Medley;
import dev.medley.topology.Worker;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * What a large fleet costs: how long the devices of a staged rollout take to be found, what its steps take, and how many polls
 * a second two threads are answered, through the real Lambda handler on the real PostgreSQL of the same machine. The baseline
 * is a read by primary key with bare JDBC.
 */
public final class FleetRequests {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String GENERATOR = "functions/devices/src/test/resources/generate-fleet.sql";
    /** The second of the releases that the generator makes. */
    private static final UUID RELEASE = uuid("release2");

    private static final int ROUNDS = 5;

    /** Anybody may poll; what is measured polls more often than anybody may. */
    private static final Map<String, Object> LIMITS = Map.of(
            "medley.rate-limits.network", 1_000_000_000,
            "medley.rate-limits.network-anonymous", 1_000_000_000,
            "medley.rate-limits.everybody-anonymous", 1_000_000_000);

    private final FunctionRuntime identity = RunningFunctions.function("identity", FunctionUnderTest.CHEAP_HASHES);
    private final FunctionRuntime devices = RunningFunctions.function("devices", LIMITS);
    private final TimedCalls calls;
    private final int fleet;
    private final String token;

    private FleetRequests(int fleet) throws SQLException, IOException {
        this.fleet = fleet;
        Connection connection = TestServers.shared().database().dataSource().getConnection();
        calls = new TimedCalls(connection);
        BenchmarkAccount admin = new BenchmarkAccount(identity);
        BenchmarkAccount.verifyAll(connection);
        new RoleGrant(admin.email(), "super_admin")
                .apply(TestServers.shared().database().dataSource());
        token = admin.accessToken();
        Path home = Path.of(Objects.requireNonNull(System.getProperty("medley.home")));
        try (Statement statement = connection.createStatement()) {
            statement.execute("set medley.devices = " + fleet);
            for (String one : Files.readString(home.resolve(GENERATOR)).split(";\n", -1)) {
                if (!one.isBlank()) {
                    statement.execute(one);
                }
            }
        }
    }

    /** The servers would keep a failed run alive, so it ends the process itself. */
    public static void main(String... arguments) {
        try {
            FleetRequests bench = new FleetRequests(arguments.length == 0 ? 100_000 : Integer.parseInt(arguments[0]));
            System.out.println(bench.fleet + " devices");
            bench.measurePolls("polls, nothing to install");
            new FleetPolls(bench.calls, bench.devices, bench.fleet).measure();
            bench.planAndOffer();
            bench.measurePolls("polls, a tenth has an update");
        } catch (SQLException | IOException | RuntimeException e) {
            e.printStackTrace();
            System.exit(1);
        }
        System.exit(0);
    }

    private void planAndOffer() {
        Worker plans = Medley.TOPOLOGY
                .workers()
                .filter(worker -> worker.queue().equals("devices-rollouts"))
                .findFirst()
                .orElseThrow();
        try (QueuePoller _ =
                QueuePoller.start(plans, devices, TestServers.shared().queues().access(), 1)) {
            long start = System.nanoTime();
            JsonNode rollout = answer(LambdaRequests.signedIn(LambdaRequests.post("/api/rollouts", rollout()), token));
            String path = "/api/rollouts/" + rollout.requiredAt("/id").asText();
            while (answer(LambdaRequests.signedIn(LambdaRequests.get(path), token))
                    .path("status")
                    .asText()
                    .equals("planning")) {
                LockSupport.parkNanos(20_000_000);
            }
            System.out.printf("planned in %.1f s: %s%n", TimedCalls.seconds(start), totals(path));
            start = System.nanoTime();
            devices.tick("devices-steps");
            System.out.printf("first step in %.2f s: %s%n", TimedCalls.seconds(start), totals(path));
        }
    }

    private String totals(String path) {
        StringBuilder text = new StringBuilder();
        answer(LambdaRequests.signedIn(LambdaRequests.get(path), token))
                .path("stages")
                .forEach(stage -> text.append(stage.path("offered").asInt())
                        .append(" of ")
                        .append(stage.path("total").asInt())
                        .append("  "));
        return text.toString().strip();
    }

    /** A tenth, then a fifth, and those that are left, where it is not the middle of the day. */
    private static Map<String, Object> rollout() {
        return Map.of(
                "name",
                "Everywhere",
                "releaseId",
                RELEASE,
                "plan",
                Map.of(
                        "filter",
                        "type==generated;version=lt=2.0",
                        "forced",
                        true,
                        "confirmation",
                        false,
                        "approval",
                        false,
                        "continuous",
                        false,
                        "stages",
                        List.of(stage("Canary", 10), stage("Early", 20), stage("Rest", null))));
    }

    private static Map<String, Object> stage(String name, @Nullable Integer percent) {
        Map<String, Object> stage = new HashMap<>(Map.of(
                "name", name, "successThreshold", 95, "errorThreshold", 5, "onError", "pause", "afterSuccess", "next"));
        if (percent != null) {
            stage.put("percent", percent);
        }
        return stage;
    }

    private void measurePolls(String what) throws SQLException {
        calls.measure("warming", 3, this::poll);
        calls.measure("baseline: reads by key with bare JDBC", 1, this::read);
        calls.measure(what, ROUNDS, this::poll);
    }

    /** As PostgreSQL takes the digest of a text for an id. */
    private static UUID uuid(String text) {
        try {
            ByteBuffer digest =
                    ByteBuffer.wrap(MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8)));
            return new UUID(digest.getLong(), digest.getLong());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private JsonNode answer(APIGatewayProxyRequestEvent request) {
        APIGatewayProxyResponseEvent answer = devices.request(request);
        if (answer.getStatusCode() >= 300) {
            throw new IllegalStateException(answer.getStatusCode() + " " + answer.getBody());
        }
        try {
            return JSON.readTree(answer.getBody());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private void poll(Random random, Connection own) {
        int device = 1 + random.nextInt(fleet);
        APIGatewayProxyResponseEvent answer = devices.request(LambdaRequests.with(
                LambdaRequests.get("/DEFAULT/controller/v1/generated-" + device),
                "Authorization",
                "TargetToken token-" + device));
        if (answer.getStatusCode() != 200) {
            throw new IllegalStateException(answer.getBody());
        }
    }

    private void read(Random random, Connection own) throws SQLException {
        try (var statement = own.prepareStatement(
                "select name from devices.device where controller_id = ? and status <> 'retired'")) {
            statement.setString(1, "generated-" + (1 + random.nextInt(fleet)));
            try (ResultSet rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw new IllegalStateException("There is no such device");
                }
            }
        }
    }
}
