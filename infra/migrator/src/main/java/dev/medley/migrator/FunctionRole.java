package dev.medley.migrator;

import dev.medley.migration.Migrator;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The login of the functions: may read and write rows of every schema, and change none. Time-outs sit on the role, since
 * a connection through the proxy must not set them itself.
 */
final class FunctionRole {

    private static final List<String> TIMEOUTS =
            List.of("statement_timeout = '5s'", "lock_timeout = '2s'", "idle_in_transaction_session_timeout = '5s'");

    private final DataSource database;

    FunctionRole(DataSource database) {
        this.database = database;
    }

    /** Makes the role or brings it up to date; safe to repeat. */
    void grant(String name, String password) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            String role = statement.enquoteIdentifier(name, true);
            String verb = exists(connection, name) ? "alter" : "create";
            statement.execute(verb + " role " + role + " login password " + statement.enquoteLiteral(password));
            for (String timeout : TIMEOUTS) {
                statement.execute("alter role " + role + " set " + timeout);
            }
            for (String schema : Migrator.schemas()) {
                if (hasSchema(connection, schema)) {
                    grantRows(statement, role, schema);
                }
            }
        }
    }

    private static void grantRows(Statement statement, String role, String schema) throws SQLException {
        String rows = "select, insert, update, delete on tables to " + role;
        statement.execute("grant usage on schema " + schema + " to " + role);
        statement.execute("grant select, insert, update, delete on all tables in schema " + schema + " to " + role);
        statement.execute("alter default privileges in schema " + schema + " grant " + rows);
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        return finds(connection, "select from pg_roles where rolname = ?", role);
    }

    private static boolean hasSchema(Connection connection, String schema) throws SQLException {
        return finds(connection, "select from pg_namespace where nspname = ?", schema);
    }

    private static boolean finds(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }
}
