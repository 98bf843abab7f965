package dev.medley.identity;

import static org.assertj.core.api.Assertions.assertThat;

import dev.medley.testkit.FunctionUnderTest;
import dev.medley.testkit.TestServers;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The view behind exports. */
class PublishedExportTest {

    /** Secrets that are soon over, what tells only that one was used, and what the audit tells as well. */
    private static final Set<String> TELL_NOTHING = Set.of(
            "bulk_row",
            "ceremony",
            "challenge",
            "disavowal",
            "former_password",
            "login_attempt",
            "recovery_code",
            "unlocking",
            "verification");

    private final FunctionUnderTest identity = FunctionUnderTest.named("identity");

    @Test
    void everyTableThatBelongsToAccountsIsInItOrTellsNothing() {
        identity.api().get("/api/auth/profile").is(401);
        String view = Rows.texts("select pg_get_viewdef('identity.pub_export'::regclass)")
                .getFirst();
        List<String> tables = Rows.texts("""
                select table_name from information_schema.columns join information_schema.tables using (table_schema, table_name)
                where table_schema = 'identity' and column_name = 'account_id' and table_type = 'BASE TABLE'""");
        assertThat(tables).contains("session", "api_key");
        assertThat(tables)
                .filteredOn(table -> !TELL_NOTHING.contains(table))
                .allSatisfy(table -> assertThat(view).contains("identity." + table));
    }

    @Test
    void aPageIsReadByIndexWhereverThereIsOne() throws SQLException {
        identity.api().get("/api/auth/profile").is(401);
        for (String kind : Rows.texts("select distinct kind from identity.pub_export")) {
            assertThat(plan(kind)).as(kind).contains("Index").doesNotContain("Seq Scan");
        }
        assertThat(plan("activity")).contains("activity_by_account").doesNotContain("Sort");
    }

    private static String plan(String kind) throws SQLException {
        try (Connection connection =
                        TestServers.shared().database().dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            // What the planner takes for few rows is not what it takes for many.
            statement.execute("set local enable_seqscan = off; set local enable_bitmapscan = off");
            try (ResultSet rows = statement.executeQuery("""
                    explain select id, document from identity.pub_export
                    where account_id = '00000000-0000-0000-0000-000000000001' and kind = '%s'
                        and id > '00000000-0000-0000-0000-000000000000' order by id limit 50""".formatted(kind))) {
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
