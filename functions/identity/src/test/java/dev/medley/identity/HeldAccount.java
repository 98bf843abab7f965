package dev.medley.identity;

import static org.awaitility.Awaitility.await;

import dev.medley.testkit.Rows;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.postgresql.PGConnection;

/** An account that another transaction holds: two requests that need it wait, and go on in the order in which they came. */
final class HeldAccount implements AutoCloseable {

    /** Those who wait for a backend, and those who wait for them. */
    private static final String WAITING = """
            with recursive waiting as (
                select pid from pg_stat_activity where ? = any (pg_blocking_pids(pid))
                union
                select a.pid from pg_stat_activity a join waiting w on w.pid = any (pg_blocking_pids(a.pid))
            )
            select count(*) from waiting""";

    private final Connection connection;
    private final int backend;

    private HeldAccount(String email) throws SQLException {
        connection = TestServers.shared().database().dataSource().getConnection();
        connection.setAutoCommit(false);
        try (PreparedStatement hold =
                connection.prepareStatement("select 1 from identity.account where email = ? for no key update")) {
            hold.setString(1, email);
            hold.execute();
        }
        backend = connection.unwrap(PGConnection.class).getBackendPID();
    }

    /** Has two requests come to the account at the same moment, one after the other. */
    static <R> R inOrder(String email, Callable<?> first, Callable<R> second) throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> earlier;
            Future<R> later;
            try (HeldAccount held = new HeldAccount(email)) {
                earlier = threads.submit(first);
                held.awaitWaiting(1);
                later = threads.submit(second);
                held.awaitWaiting(2);
            }
            earlier.get();
            return later.get();
        }
    }

    private void awaitWaiting(int number) {
        await().until(() -> Rows.count(WAITING, backend) >= number);
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
