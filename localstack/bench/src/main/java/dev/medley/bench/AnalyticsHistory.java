package dev.medley.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** A year of activities with their sums, generated straight into the tables. */
final class AnalyticsHistory {

    private static final String GENERATOR = "functions/analytics/src/test/resources/generate-history.sql";
    private static final String TABLES = "'activities.activity'::regclass, 'analytics.person_quarter'::regclass,"
            + " 'analytics.person_first'::regclass, 'analytics.sale'::regclass, 'analytics.sale_line'::regclass";

    private final Connection connection;

    AnalyticsHistory(Connection connection) {
        this.connection = connection;
    }

    /** Makes it; indexes are made after the rows, which is faster. */
    void generate(long activities) throws SQLException, IOException {
        List<String> indexes = texts("select pg_get_indexdef(i.indexrelid) from pg_index i where i.indrelid in ("
                + TABLES + ") and not i.indisprimary");
        for (String index : texts("select i.indexrelid::regclass from pg_index i where i.indrelid in (" + TABLES
                + ") and not i.indisprimary")) {
            execute("drop index " + index);
        }
        execute("set medley.activities = " + activities);
        execute("set work_mem = '256MB'");
        execute("set maintenance_work_mem = '256MB'");
        Path home = Path.of(Objects.requireNonNull(System.getProperty("medley.home")));
        for (String one : Files.readString(home.resolve(GENERATOR)).split(";\n", -1)) {
            if (!one.isBlank()) {
                timed(
                        one.strip()
                                .lines()
                                .filter(line -> !line.startsWith("--"))
                                .findFirst()
                                .orElse(""),
                        one);
            }
        }
        for (String index : indexes) {
            timed(index.substring(0, Math.min(60, index.length())), index.replace(" ON ONLY ", " ON "));
        }
        execute("vacuum analyze activities.activity, analytics.person_quarter, analytics.person_first, analytics.sale,"
                + " analytics.sale_line");
    }

    /** What the sums of a time come to. */
    String sums(String from, String to) throws SQLException {
        return texts(
                        "select md5(string_agg(x::text, ',' order by x::text)) from analytics.person_quarter x where quarter >= "
                                + from + " and quarter < " + to)
                .getFirst();
    }

    long count(String sql) throws SQLException {
        return Long.parseLong(texts(sql).getFirst());
    }

    /** Adds activities of this moment, in one transaction. */
    static void add(Connection connection, int count, Random random) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                insert into activities.activity (id, occurred_at, type, subject_id, properties, account_id, country, device,
                    bot, received_at)
                select gen_random_uuid(), greatest(date_bin('15 minutes', now(), 'epoch'), now() - random() * interval '1 second'),
                    (array ['view', 'view', 'click', 'search'])[1 + i % 4],
                    md5('product' || i % 1000)::uuid, '{}', md5('account' || (? + i * 7) % 200000)::uuid, 'AT', 'phone', false,
                    now()
                from generate_series(1, ?) as i""")) {
            statement.setInt(1, random.nextInt(200_000));
            statement.setInt(2, count);
            statement.executeUpdate();
        }
    }

    private void timed(String what, String sql) throws SQLException {
        long start = System.nanoTime();
        execute(sql);
        System.out.printf(
                "%6.1f s  %s%n", TimedCalls.seconds(start), what.length() > 90 ? what.substring(0, 90) : what);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private List<String> texts(String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
