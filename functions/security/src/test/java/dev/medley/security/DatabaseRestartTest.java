package dev.medley.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.medley.emulators.DatabaseServer;
import dev.medley.testkit.Api;
import dev.medley.testkit.ApiAnswer;
import dev.medley.testkit.Campaign;
import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestAccount;
import java.io.Closeable;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** PostgreSQL loses its power and starts again while requests write. */
class DatabaseRestartTest {

    private static final String ADDRESSES = "/api/admin/addresses";
    private static final int WRITERS = 3;

    private final TestAccount administrator = TestAccount.with("admin");
    private final ConcurrentLinkedQueue<String> acknowledged = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<ApiAnswer> refused = new ConcurrentLinkedQueue<>();
    private final AtomicInteger numbers = new AtomicInteger();

    @Test
    void requestsAreAskedToComeBackAndNoWriteThatWasAcknowledgedIsLost(@TempDir Path folder) throws Exception {
        try (DatabaseServer server = DatabaseServer.keeping(folder)) {
            FunctionUnderTest function = FunctionUnderTest.on(
                    server,
                    "security",
                    Map.of(
                            "medley.rate-limits.account-write",
                            1_000_000,
                            "datasources.default.connection-timeout",
                            1_000));
            permit(server);
            Api admin = function.as(administrator);
            AtomicBoolean over = new AtomicBoolean();
            try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor();
                    Closeable _ = () -> over.set(true)) {
                for (int writer = 0; writer < WRITERS; writer++) {
                    Future<?> _ = writers.submit(() -> {
                        while (!over.get()) {
                            write(admin);
                        }
                    });
                }
                for (int restart = 0; restart < Campaign.rounds(2, 5); restart++) {
                    int before = acknowledged.size();
                    await().until(() -> acknowledged.size() > before + 20);
                    int refusals = refused.size();
                    server.restart(() -> await().until(() -> refused.size() > refusals + 2));
                    int back = acknowledged.size();
                    await().atMost(Duration.ofSeconds(5)).until(() -> acknowledged.size() > back + 5);
                }
            }
            nothingWasLost(admin);
        }
    }

    private void nothingWasLost(Api admin) {
        assertThat(refused).allSatisfy(answer -> {
            assertThat(answer.isProblem(503, "database-unavailable").header("Retry-After"))
                    .matches("[1-9]\\d*");
        });
        for (String location : List.copyOf(acknowledged)) {
            admin.get(location).is(200);
        }
    }

    private void write(Api admin) {
        int number = numbers.incrementAndGet();
        ApiAnswer answer = admin.post(
                ADDRESSES,
                Map.of("cidr", "2001:db8:%x::/64".formatted(number), "action", "allow", "reason", "number " + number));
        if (answer.status() == 201) {
            acknowledged.add(answer.header("Location"));
        } else {
            refused.add(answer);
        }
    }

    private void permit(DatabaseServer server) throws SQLException {
        try (Connection connection = server.dataSource().getConnection();
                PreparedStatement insert =
                        connection.prepareStatement("insert into identity.authority values (?, ?, true, 0, 30, ?)")) {
            Array roles = connection.createArrayOf("text", new String[] {administrator.role()});
            Array permissions = connection.createArrayOf("text", new String[] {"address-rule:*:all"});
            insert.setObject(1, administrator.id());
            insert.setArray(2, roles);
            insert.setArray(3, permissions);
            insert.executeUpdate();
        }
    }
}
