package dev.medley.bench;

import com.sun.net.httpserver.HttpServer;
import dev.medley.emulators.EmbeddedGateway;
import dev.medley.emulators.FunctionRuntime;
import dev.medley.testkit.TestServers;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;

/**
 * Polls over HTTP through the gateway of the twin, as devices send them. The baseline is a bare server that reads one row by its
 * key for each request, asked by the same client; clients, servers and PostgreSQL share the machine.
 */
final class FleetPolls {

    /** Enough to keep two cores busy. */
    private static final int CLIENTS = 8;

    private static final int ROUNDS = 3;

    private final TimedCalls calls;
    private final FunctionRuntime devices;
    private final int fleet;

    FleetPolls(TimedCalls calls, FunctionRuntime devices, int fleet) {
        this.calls = calls;
        this.devices = devices;
        this.fleet = fleet;
    }

    void measure() throws SQLException, IOException {
        HttpServer bare = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
                EmbeddedGateway gateway = EmbeddedGateway.start(0, List.of(devices), List.of())) {
            DataSource database = TestServers.shared().database().dataSource();
            ThreadLocal<Connection> own = ThreadLocal.withInitial(() -> connect(database));
            bare.setExecutor(threads);
            bare.createContext("/", exchange -> {
                byte[] answer = read(own.get(), exchange.getRequestURI().getPath());
                exchange.sendResponseHeaders(HttpURLConnection.HTTP_OK, answer.length);
                exchange.getResponseBody().write(answer);
                exchange.close();
            });
            bare.start();
            URI twin = gateway.url();
            URI base = URI.create("http://localhost:" + bare.getAddress().getPort());
            calls.measure("warming, over HTTP", 2, CLIENTS, (random, _) -> poll(twin, random));
            calls.measure("baseline: a bare server, one row", ROUNDS, CLIENTS, (random, _) -> poll(base, random));
            calls.measure("polls over HTTP", ROUNDS, CLIENTS, (random, _) -> poll(twin, random));
            bare.stop(0);
        }
    }

    private void poll(URI server, Random random) {
        int device = 1 + random.nextInt(fleet);
        try {
            URLConnection connection = server.resolve("/DEFAULT/controller/v1/generated-" + device)
                    .toURL()
                    .openConnection();
            connection.setRequestProperty("Authorization", "TargetToken token-" + device);
            try (InputStream answer = connection.getInputStream()) {
                byte[] _ = answer.readAllBytes();
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] read(Connection own, String path) {
        try (PreparedStatement statement = own.prepareStatement(
                "select name from devices.device where controller_id = ? and status <> 'retired'")) {
            statement.setString(1, path.substring(path.lastIndexOf('/') + 1));
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getString(1).getBytes(StandardCharsets.UTF_8);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection connect(DataSource database) {
        try {
            return database.getConnection();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
