package dev.medley.bench;

import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.infra.IterationParams;
import org.openjdk.jmh.profile.InternalProfiler;
import org.openjdk.jmh.results.AggregationPolicy;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.ScalarResult;

/**
 * Time that PostgreSQL plans and executes, of all statements, in microseconds an operation: by the clock, so it is more where
 * the server has to wait for a core.
 */
public final class DatabaseTime implements InternalProfiler {

    private static volatile double micros;
    private static @Nullable Connection connection;

    @Override
    public String getDescription() {
        return "time of PostgreSQL";
    }

    /** Begins to count, in the servers of this JVM. */
    static void begin() {
        execute("select pg_stat_statements_reset()");
    }

    /** What came together since then, in microseconds. */
    static double end() {
        micros = execute("""
                select 1000 * coalesce(sum(total_plan_time + total_exec_time), 0) from pg_stat_statements
                where query not like '%pg_stat_statements%'""");
        return micros;
    }

    /** Has the server count plans too. */
    static void prepare() {
        execute("create extension if not exists pg_stat_statements");
        execute("alter system set pg_stat_statements.track_planning = on");
        execute("select pg_reload_conf()");
    }

    private static synchronized double execute(String sql) {
        try (Statement statement = connection().createStatement()) {
            if (!statement.execute(sql)) {
                return 0;
            }
            try (ResultSet rows = statement.getResultSet()) {
                rows.next();
                String value = rows.getString(1);
                return value.matches("[0-9.]+") ? Double.parseDouble(value) : 0;
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One for all, since connecting takes longer than what is counted. */
    private static Connection connection() throws SQLException {
        Connection present = connection;
        if (present == null) {
            present = TestServers.shared().database().dataSource().getConnection();
            connection = present;
        }
        return present;
    }

    @Override
    public void beforeIteration(BenchmarkParams benchmark, IterationParams iteration) {
        // The benchmark begins and ends to count, since its servers are stopped before afterIteration is called.
    }

    @Override
    public Collection<? extends Result<?>> afterIteration(
            BenchmarkParams benchmark, IterationParams iteration, IterationResult result) {
        double each = micros / result.getMetadata().getAllOps();
        return List.of(new ScalarResult("postgresql", each, "us/op", AggregationPolicy.AVG));
    }
}
