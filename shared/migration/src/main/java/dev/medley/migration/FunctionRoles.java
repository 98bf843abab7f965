package dev.medley.migration;

import dev.medley.topology.Function;
import dev.medley.topology.Right.ReadView;
import dev.medley.topology.Right.WriteAudit;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;

/**
 * The logins of the functions, one each: it may read and write the rows of its own schema and of the shared libraries', and
 * read the views that its rights name; it owns nothing. Time-outs sit on the role, since a connection through the proxy
 * must not set them itself.
 */
public final class FunctionRoles {

    private static final List<String> TIMEOUTS =
            List.of("statement_timeout = '5s'", "lock_timeout = '2s'", "idle_in_transaction_session_timeout = '5s'");

    private static final String AUDIT = "audit";

    /** Entries are added, never changed; the database chains them itself. */
    private static final List<String> APPEND_TO_AUDIT =
            List.of("grant select, insert on audit.entry to %1$s", "grant select on audit.chain to %1$s");

    /** What every function asks before it answers a request. */
    private static final List<String> READ_BY_ALL = List.of(
            "identity.pub_standing",
            "identity.pub_signing_keys",
            "identity.pub_second_factors",
            "security.pub_rate_limits",
            "security.pub_address_revision",
            "security.pub_address_rules",
            "flags.pub_ruleset");

    /** Schemas with functions that every function calls: whose key it is, and how much an account may use. */
    private static final List<String> CALLED_BY_ALL = List.of("identity", "account_data");

    private final DataSource database;

    public FunctionRoles(DataSource database) {
        this.database = database;
    }

    /** Makes a function's role, or brings it up to date: nothing of what it was granted before is left. Safe to repeat. */
    public void grant(Function function, String password) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            String role = statement.enquoteIdentifier(function.databaseRole(), false);
            String verb = exists(connection, function.databaseRole()) ? "alter" : "create";
            statement.execute(verb + " role " + role + " login password " + statement.enquoteLiteral(password));
            for (String timeout : TIMEOUTS) {
                statement.execute("alter role " + role + " set " + timeout);
            }
            for (String grant : grants(connection, function)) {
                statement.execute(grant.formatted(role));
            }
            connection.commit();
        }
    }

    /**
     * Has published functions run with the rights of their owner, as views do, so that who calls them needs no right to the
     * tables behind.
     */
    public void publishFunctions() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            for (String function : texts(connection, """
                    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                    where n.nspname = any(?) and p.proname like 'pub\\_%' and not p.prosecdef""")) {
                statement.execute(
                        "alter function " + function + " security definer set search_path = pg_catalog, pg_temp");
            }
        }
    }

    private static List<String> grants(Connection connection, Function function) throws SQLException {
        List<String> grants = new ArrayList<>();
        for (String schema : texts(connection, "select nspname from pg_namespace where nspname = any(?)")) {
            grants.add("revoke all on all tables in schema " + schema + " from %1$s");
            grants.add("revoke all on all functions in schema " + schema + " from %1$s");
            grants.add("revoke all on schema " + schema + " from %1$s");
            if (writes(function, schema)) {
                grants.add("grant usage on schema " + schema + " to %1$s");
                grants.addAll(
                        schema.equals(AUDIT)
                                ? APPEND_TO_AUDIT
                                : List.of(
                                        "grant select, insert, update, delete on all tables in schema " + schema
                                                + " to %1$s",
                                        "grant execute on all functions in schema " + schema + " to %1$s"));
            } else if (CALLED_BY_ALL.contains(schema)) {
                grants.add("grant usage on schema " + schema + " to %1$s");
            }
        }
        for (String view : views(function)) {
            if (finds(connection, "select from pg_class where oid = to_regclass(?)", view)) {
                grants.add("grant usage on schema " + view.substring(0, view.indexOf('.')) + " to %1$s");
                grants.add("grant select on " + view + " to %1$s");
            }
        }
        return grants;
    }

    private static boolean writes(Function function, String schema) {
        return schema.equals(AUDIT)
                ? function.rights().contains(new WriteAudit())
                : schema.equals(function.schema()) || Migrator.SHARED.contains(schema);
    }

    private static List<String> views(Function function) {
        Stream<String> named =
                function.rights().stream().filter(ReadView.class::isInstance).map(right -> ((ReadView) right).view());
        return Stream.concat(READ_BY_ALL.stream(), named).distinct().sorted().toList();
    }

    private static boolean exists(Connection connection, String role) throws SQLException {
        return finds(connection, "select from pg_roles where rolname = ?", role);
    }

    private static boolean finds(Connection connection, String query, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    /** The texts that a query finds about the schemas of Medley. */
    private static List<String> texts(Connection connection, String query) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(query)) {
            statement.setArray(
                    1, connection.createArrayOf("text", Migrator.schemas().toArray()));
            try (ResultSet found = statement.executeQuery()) {
                List<String> texts = new ArrayList<>();
                while (found.next()) {
                    texts.add(found.getString(1));
                }
                return texts;
            }
        }
    }
}
