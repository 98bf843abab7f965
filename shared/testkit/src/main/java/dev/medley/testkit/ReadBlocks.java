package dev.medley.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How many blocks of the database work reads: what it costs there, whatever the machine has to do besides. */
public final class ReadBlocks {

    private static final Pattern BUFFERS = Pattern.compile("Buffers: shared(?: hit=(\\d+))?(?: read=(\\d+))?");

    private ReadBlocks() {}

    /**
     * Of the statements that work on this thread sends, each explained a second time, so that it finds the caches filled. One that
     * has an array of texts is left out: the driver does not write such values down.
     */
    public static long during(Runnable work) {
        return Statements.boundDuring(work).stream()
                .filter(statement -> !statement.contains("?"))
                .mapToLong(ReadBlocks::of)
                .sum();
    }

    private static long of(String statement) {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                Statement explained = connection.createStatement()) {
            connection.setAutoCommit(false);
            long _ = of(explained, statement);
            long blocks = of(explained, statement);
            connection.rollback();
            return blocks;
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }

    private static long of(Statement explained, String statement) throws SQLException {
        explained.setEscapeProcessing(false);
        List<String> plan = new ArrayList<>();
        try (ResultSet lines = explained.executeQuery("explain (analyze, buffers) " + statement)) {
            while (lines.next()) {
                plan.add(lines.getString(1));
            }
        }
        return in(plan).orElse(0);
    }

    /** Those of a plan that was explained with its buffers; empty where it says nothing of any, as one that reads no table. */
    public static OptionalLong in(List<String> plan) {
        return plan.stream()
                .takeWhile(line -> !line.startsWith("Planning"))
                .map(BUFFERS::matcher)
                .filter(Matcher::find)
                .mapToLong(buffers -> number(buffers.group(1)) + number(buffers.group(2)))
                .findFirst();
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
