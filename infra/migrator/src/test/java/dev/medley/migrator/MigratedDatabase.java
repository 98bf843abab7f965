package dev.medley.migrator;

import dev.medley.emulators.DatabaseServer;
import dev.medley.migration.Migrator;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A database with the migrations of all functions, started once for the tests that only read what they made. */
final class MigratedDatabase {

    private static final DatabaseServer SERVER = start();

    private MigratedDatabase() {}

    private static DatabaseServer start() {
        DatabaseServer server = DatabaseServer.temporary();
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        int _ = new Migrator(server.dataSource(), MigratedDatabase.class.getClassLoader()).migrate();
        return server;
    }

    /**
     * The first column of what a query finds in {@code own}: the tables of all functions, without those of Flyway and without
     * the parts of partitioned ones.
     */
    static List<String> found(String query) {
        return rows(query + " order by 1").stream().map(List::getFirst).toList();
    }

    /** All columns of what it finds, as text. */
    static List<List<String>> rows(String query) {
        String own = """
                with own as (
                    select c.oid, n.nspname as schema, c.relname as name, n.nspname || '.' || c.relname as full_name
                    from pg_class c join pg_namespace n on n.oid = c.relnamespace
                    where n.nspname = any(string_to_array('%s', ',')) and c.relkind in ('r', 'p') and not c.relispartition
                        and c.relname not like 'migration%%')
                """.formatted(String.join(",", Migrator.schemas()));
        try (Connection connection = SERVER.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(own + query)) {
            List<List<String>> rows = new ArrayList<>();
            while (found.next()) {
                List<String> row = new ArrayList<>();
                for (int column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                    row.add(found.getString(column));
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
