package dev.medley.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.medley.testkit.TestServers;
import java.lang.management.ManagementFactory;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;

/** How often some threads can do something in a second, and what CPU time it takes here and in PostgreSQL. */
final class TimedCalls {

    private static final Duration ROUND = Duration.ofSeconds(10);

    private final Connection connection;

    TimedCalls(Connection connection) {
        this.connection = connection;
    }

    /** What a thread does over and over. */
    @FunctionalInterface
    interface Work {
        void run(Random random, Connection own) throws SQLException;
    }

    void measure(String what, int rounds, Work work) throws SQLException {
        measure(what, rounds, 2, work);
    }

    /** The same with more threads, for work that waits for others in between. */
    void measure(String what, int rounds, int count, Work work) throws SQLException {
        List<Connection> connections = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                connections.add(TestServers.shared().database().dataSource().getConnection());
            }
            for (int round = 0; round < rounds; round++) {
                measure(what, connections, work);
            }
        } finally {
            for (Connection own : connections) {
                own.close();
            }
        }
    }

    private void measure(String what, List<Connection> connections, Work work) throws SQLException {
        LongAdder done = new LongAdder();
        long app = appCpu();
        long server = serverCpu();
        long start = System.nanoTime();
        long end = start + ROUND.toNanos();
        try (ExecutorService threads = Executors.newFixedThreadPool(connections.size())) {
            for (Connection own : connections) {
                threads.execute(() -> repeat(work, own, end, done));
            }
        }
        double calls = done.sum();
        System.out.printf(
                "%-40s %8.0f a second, CPU ms each: function %.3f, PostgreSQL %.3f%n",
                what, calls / seconds(start), (appCpu() - app) / 1e6 / calls, (serverCpu() - server) / 1e6 / calls);
    }

    private static void repeat(Work work, Connection own, long end, LongAdder done) {
        Random random = new Random(System.nanoTime());
        try {
            while (System.nanoTime() < end) {
                work.run(random, own);
                done.increment();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static long appCpu() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class).getProcessCpuTime();
    }

    /** Of the processes that serve connections now. */
    private long serverCpu() throws SQLException {
        long nanos = 0;
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select pid from pg_stat_activity where client_port is not null")) {
            while (rows.next()) {
                nanos += ProcessHandle.of(rows.getLong(1))
                        .flatMap(process -> process.info().totalCpuDuration())
                        .map(Duration::toNanos)
                        .orElse(0L);
            }
        }
        return nanos;
    }

    static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
