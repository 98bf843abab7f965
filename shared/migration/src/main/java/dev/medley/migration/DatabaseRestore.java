package dev.medley.migration;

import dev.medley.migration.DatabaseBackup.Named;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Brings a backup into an empty database: the schemas as they were when it was made, its rows, then whatever migrations came
 * since. All rows come in one transaction, without triggers and foreign keys, which they satisfied when they were read.
 */
public final class DatabaseRestore {

    private final DataSource database;
    private final ClassLoader classLoader;

    public DatabaseRestore(DataSource database, ClassLoader classLoader) {
        this.database = database;
        this.classLoader = classLoader;
    }

    /**
     * Restores it, and says how many rows came.
     *
     * @throws IllegalStateException where the database is not empty, the backup is of a later version, or something is missing
     *     afterwards
     */
    public long from(BackupFolder folder) throws SQLException {
        BackupManifest manifest = BackupManifest.get(folder);
        requireEmpty();
        Migrator migrator = new Migrator(database, classLoader);
        migrator.migrateTo(manifest.schemas());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set local session_replication_role = replica");
            statement.execute("set local statement_timeout = 0");
            Map<String, String> columns = DatabaseBackup.named(statement, DatabaseBackup.TABLES).stream()
                    .collect(Collectors.toMap(Named::name, Named::columns));
            statement.execute("truncate " + String.join(", ", columns.keySet()));
            for (String table : manifest.tables().keySet()) {
                String own = columns.getOrDefault(table, "");
                require(!own.isEmpty(), "There is no table " + table);
                load(connection, folder, manifest, new Named(table, own));
            }
            for (Map.Entry<String, String> sequence : manifest.sequences().entrySet()) {
                statement.execute(
                        "select setval('%s', %s)".formatted(sequence.getKey(), Long.parseLong(sequence.getValue())));
            }
            connection.commit();
        }
        int _ = migrator.migrate();
        AuditCheck.Result audit = AuditCheck.run(database);
        require(audit.intact(), audit.text());
        return manifest.rows();
    }

    private void requireEmpty() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<Named> tables = DatabaseBackup.named(statement, DatabaseBackup.TABLES);
            require(tables.isEmpty(), "The database is not empty");
        }
    }

    private static void load(Connection connection, BackupFolder folder, BackupManifest manifest, Named table)
            throws SQLException {
        long[] rows = {0};
        int files = Integer.parseInt(manifest.tables().get(table.name()));
        for (int number = 1; number <= files; number++) {
            String name = DatabaseBackup.file(table.name(), number);
            BackupManifest.inFile(file -> {
                folder.get(name, file);
                try (InputStream in = new GZIPInputStream(Files.newInputStream(file))) {
                    rows[0] += copy(connection, table, in);
                }
            });
        }
        require(
                rows[0] == manifest.rows(table.name()),
                "Of %d rows of %s, %d came".formatted(manifest.rows(table.name()), table.name(), rows[0]));
    }

    private static long copy(Connection connection, Named table, InputStream rows) throws IOException {
        try {
            return connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy %s (%s) from stdin".formatted(table.name(), table.columns()), rows);
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalStateException(fault);
        }
    }
}
