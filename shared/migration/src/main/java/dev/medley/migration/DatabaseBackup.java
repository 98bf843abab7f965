package dev.medley.migration;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyOut;

/**
 * A logical backup: every row of every table, as they were at one moment while the system went on, in files that any later
 * version of PostgreSQL reads. Beside the snapshots of the server's storage, it survives what ruins these: a deleted cluster, a
 * lost key, a fault of the server itself.
 */
public final class DatabaseBackup {

    /** So much of a table becomes a file, before it is compressed; what runs in a Lambda has little disk. */
    private static final long FILE_BYTES = 128L << 20;

    /** Tables without Flyway's own and without the parts of partitioned ones, whose rows come with the whole. */
    static final String TABLES = """
            select format('%%I.%%I', n.nspname, c.relname) as name,
                (select string_agg(quote_ident(a.attname), ', ' order by a.attnum) from pg_attribute a
                    where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any(string_to_array('%s', ',')) and c.relkind in ('r', 'p') and not c.relispartition
                and c.relname <> 'migration'
            order by 1""".formatted(String.join(",", Migrator.schemas()));

    private static final String SEQUENCES = """
            select format('%%I.%%I', schemaname, sequencename) as name, last_value::text as columns from pg_sequences
            where schemaname = any(string_to_array('%s', ',')) and last_value is not null order by 1""".formatted(String.join(",", Migrator.schemas()));

    private final DataSource database;
    private final BackupFolder folder;

    public DatabaseBackup(DataSource database, BackupFolder folder) {
        this.database = database;
        this.folder = folder;
    }

    /** A name and what goes with it. */
    record Named(String name, String columns) {}

    /** Writes the backup and says how many rows it has. */
    public long write() throws SQLException {
        BackupManifest manifest = new BackupManifest();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("set transaction isolation level repeatable read, read only");
            statement.execute("set local statement_timeout = 0");
            for (String schema : Migrator.schemas()) {
                version(statement, schema, manifest);
            }
            for (Named table : named(statement, TABLES)) {
                copy(connection, table, manifest);
            }
            named(statement, SEQUENCES).forEach(sequence -> manifest.sequence(sequence.name(), sequence.columns()));
            connection.rollback();
        }
        manifest.put(folder);
        return manifest.rows();
    }

    static List<Named> named(Statement statement, String query) throws SQLException {
        List<Named> found = new ArrayList<>();
        try (ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(new Named(rows.getString(1), rows.getString(2)));
            }
        }
        return found;
    }

    private static void version(Statement statement, String schema, BackupManifest manifest) throws SQLException {
        String own = statement.enquoteIdentifier(schema, false) + ".migration";
        if (named(statement, "select to_regclass('" + own + "')::text, ''")
                        .getFirst()
                        .name()
                == null) {
            return;
        }
        named(
                        statement,
                        "select version, '' from " + own + " where success and version is not null"
                                + " order by installed_rank desc limit 1")
                .forEach(found -> manifest.schema(schema, found.name()));
    }

    private void copy(Connection connection, Named table, BackupManifest manifest) throws SQLException {
        CopyOut rows = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy (select %s from %s) to stdout".formatted(table.columns(), table.name()));
        int files = 0;
        byte[] row = rows.readFromCopy();
        while (row != null) {
            row = file(file(table.name(), ++files), rows, row);
        }
        manifest.table(table.name(), rows.getHandledRowCount(), files);
    }

    static String file(String table, int number) {
        return "%s.%04d.gz".formatted(table, number);
    }

    /** Writes rows until the file is full; answers the one behind it. */
    @SuppressWarnings("NullAway") // the driver answers null behind the last row
    private byte[] file(String name, CopyOut rows, byte[] first) {
        byte[][] next = {first};
        BackupManifest.inFile(file -> {
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
                for (long written = 0; next[0] != null && written < FILE_BYTES; ) {
                    out.write(next[0]);
                    written += next[0].length;
                    next[0] = read(rows);
                }
            }
            folder.put(name, file);
        });
        return next[0];
    }

    private static byte[] read(CopyOut rows) throws IOException {
        try {
            return rows.readFromCopy();
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }
}
