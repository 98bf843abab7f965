package dev.medley.testkit;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
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
        try (ResultSet lines = explained.executeQuery("explain (analyze, buffers) " + statement)) {
            while (lines.next()) {
                String line = lines.getString(1);
                if (line.startsWith("Planning")) {
                    return 0;
                }
                Matcher buffers = BUFFERS.matcher(line);
                if (buffers.find()) {
                    return number(buffers.group(1)) + number(buffers.group(2));
                }
            }
        }
        return 0;
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }
}
