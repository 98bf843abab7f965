package dev.medley.migrator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.medley.emulators.DatabaseServer;
import dev.medley.emulators.ObjectServer;
import dev.medley.emulators.QueueServer;
import dev.medley.migration.AuditCheck;
import dev.medley.migration.DatabaseBackup;
import dev.medley.migration.DatabaseRestore;
import dev.medley.migration.Migrator;
import dev.medley.migration.S3BackupFolder;
import dev.medley.topology.Medley;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/** The drill: a backup of a whole database to S3 while it is written to, and what an empty server is after a restore of it. */
class BackupDrillTest {

    private static final String SECRET = "a secret of the drill";
    private static final String AUDITED = """
            insert into audit.entry (id, actor_id, action, data, address, occurred_at)
            values (gen_random_uuid(), null, 'drill.done', jsonb_build_object('text', E'tab\\t, line\\n and \\\\'), 'operator', now())""";

    private static final DatabaseServer LIVE = DatabaseServer.temporary();

    @TempDir
    private static Path objectFolder;

    private static S3Client s3;
    private static AutoCloseable servers;

    @BeforeAll
    static void start() throws SQLException {
        QueueServer queues = QueueServer.start(Medley.TOPOLOGY);
        ObjectServer objects = ObjectServer.start(Medley.TOPOLOGY, objectFolder, queues, 0, SECRET);
        servers = () -> {
            objects.close();
            queues.close();
        };
        s3 = S3Client.builder()
                .endpointOverride(objects.endpoint())
                .region(Region.EU_CENTRAL_1)
                .forcePathStyle(true)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("local", SECRET)))
                .httpClient(UrlConnectionHttpClient.create())
                .build();
        int _ = new Migrator(LIVE.dataSource(), BackupDrillTest.class.getClassLoader()).migrate();
        fill(LIVE.dataSource());
    }

    @AfterAll
    static void stop() throws Exception {
        servers.close();
        LIVE.close();
    }

    @Test
    void whatWasWrittenBeforeTheBackupIsThereAfterARestore() throws Exception {
        S3BackupFolder folder = new S3BackupFolder(s3, Medley.RECORDINGS, "archives/backups/whole/");
        long entries = number(LIVE.dataSource(), "select count(*) from audit.entry");
        Map<String, String> before = digests(LIVE.dataSource());
        AtomicBoolean over = new AtomicBoolean();
        long rows;
        try (ExecutorService writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Long> writing = writers.submit(() -> write(over));
            rows = new DatabaseBackup(LIVE.dataSource(), folder).write();
            over.set(true);
            assertThat(writing.get()).isPositive();
        }
        try (DatabaseServer anew = DatabaseServer.temporary()) {
            long begun = System.nanoTime();
            assertThat(new DatabaseRestore(anew.dataSource(), BackupDrillTest.class.getClassLoader()).from(folder))
                    .isEqualTo(rows);
            System.out.printf(
                    "Restored %d rows of %d tables in %d ms%n",
                    rows,
                    before.size(),
                    Duration.ofNanos(System.nanoTime() - begun).toMillis());
            Map<String, String> after = digests(anew.dataSource());
            assertThat(after.keySet()).isEqualTo(before.keySet()).hasSizeGreaterThan(100);
            before.keySet().removeIf(table -> table.startsWith("audit."));
            assertThat(after).containsAllEntriesOf(before);
            assertThat(number(anew.dataSource(), "select count(*) from audit.entry"))
                    .isGreaterThanOrEqualTo(entries);
            update(anew.dataSource(), AUDITED);
            assertThat(AuditCheck.run(anew.dataSource()).intact()).isTrue();
            assertThatThrownBy(() -> update(anew.dataSource(), "delete from audit.entry"))
                    .as("triggers are in force again")
                    .hasMessageContaining("written once");
        }
    }

    @Test
    void aDatabaseThatIsNotEmptyIsLeftAlone() {
        S3BackupFolder folder = new S3BackupFolder(s3, Medley.RECORDINGS, "archives/backups/second/");
        assertThatThrownBy(() -> {
                    long _ = new DatabaseBackup(LIVE.dataSource(), folder).write();
                    long _ =
                            new DatabaseRestore(LIVE.dataSource(), BackupDrillTest.class.getClassLoader()).from(folder);
                })
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("The database is not empty");
    }

    /** Rows of all sorts beside those that migrations bring: with months of their own, bytes, documents, texts to be quoted. */
    private static void fill(DataSource database) throws SQLException {
        for (int entry = 0; entry < 20; entry++) {
            update(database, AUDITED);
        }
        update(database, """
                insert into security.request (id, occurred_at, trace_id, method, path, operation, status, policies,
                    duration_us, request_bytes, response_bytes, address, network, agent, fingerprint)
                select security.first_id(now() - make_interval(days => n)), now() - make_interval(days => n), 'trace', 'GET',
                    E'/api/a\\\\b', null, 200, array ['a,b', '"'], n, n, n, '192.0.2.1', '192.0.2.1', '', ''
                from generate_series(1, 300) n""");
        update(database, """
                insert into activities.activity (id, occurred_at, type, properties, bot, received_at)
                select gen_random_uuid(), now() - make_interval(days => n), 'view', '{"text": "Grüße\\n"}', false, now()
                from generate_series(0, 100) n""");
    }

    private static long write(AtomicBoolean over) throws SQLException {
        long written = 0;
        do {
            update(LIVE.dataSource(), AUDITED);
            written++;
        } while (!over.get());
        return written;
    }

    /** How many rows each table has, and what they say, whatever their order and partition. */
    private static Map<String, String> digests(DataSource database) throws SQLException {
        Map<String, String> found = new TreeMap<>();
        String tables = """
                select format('%%I.%%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = any(string_to_array('%s', ',')) and c.relkind in ('r', 'p') and not c.relispartition
                    and c.relname <> 'migration'""".formatted(String.join(",", Migrator.schemas()));
        try (Connection connection = database.getConnection();
                Statement names = connection.createStatement();
                Statement statement = connection.createStatement();
                ResultSet table = names.executeQuery(tables)) {
            while (table.next()) {
                try (ResultSet digest =
                        statement.executeQuery("select count(*) || ' ' || coalesce(sum(hashtextextended(t::text,"
                                + " 0)), 0) from " + table.getString(1) + " t")) {
                    assertThat(digest.next()).isTrue();
                    found.put(table.getString(1), digest.getString(1));
                }
            }
        }
        return found;
    }

    private static long number(DataSource database, String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(query)) {
            assertThat(found.next()).isTrue();
            return found.getLong(1);
        }
    }

    private static void update(DataSource database, String text) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(text);
        }
    }
}
