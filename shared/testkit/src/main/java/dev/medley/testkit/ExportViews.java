package dev.medley.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** Checks the view {@code <schema>.pub_export} that exports of accounts are read from. */
public final class ExportViews {

    private ExportViews() {}

    /** Every table of the schema that belongs to accounts is in the view, but for those that say nothing of interest. */
    public static void assertComplete(String schema, List<String> leftOut) {
        String view = Rows.texts("select pg_get_viewdef((? || '.pub_export')::regclass)", schema)
                .getFirst();
        List<String> tables = Rows.texts("""
                select table_name from information_schema.columns
                join information_schema.tables using (table_schema, table_name)
                where table_schema = ? and column_name = 'account_id' and table_type = 'BASE TABLE'""", schema);
        assertThat(tables)
                .isNotEmpty()
                .filteredOn(table -> !leftOut.contains(table))
                .allSatisfy(table -> assertThat(view).contains(schema + "." + table));
    }

    /** How the database reads a page of one kind of document, as it would with many rows. */
    public static String plan(String schema, String kind) throws SQLException {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // What the planner takes for few rows is not what it takes for many.
            statement.execute("set local enable_seqscan = off; set local enable_bitmapscan = off");
            try (ResultSet rows = statement.executeQuery("""
                    explain select id, document from %s.pub_export
                    where account_id = '00000000-0000-0000-0000-000000000001' and kind = '%s'
                        and id > '00000000-0000-0000-0000-000000000000' order by id limit 50""".formatted(schema, kind))) {
                StringBuilder plan = new StringBuilder();
                while (rows.next()) {
                    plan.append(rows.getString(1)).append('\n');
                }
                return plan.toString();
            } finally {
                connection.rollback();
            }
        }
    }
}
