package dev.medley.testkit;

import dev.medley.emulators.DatabaseServer;
import dev.medley.emulators.LambdaServer;
import dev.medley.emulators.LocalAws;
import dev.medley.emulators.MailServer;
import dev.medley.emulators.ObjectServer;
import dev.medley.emulators.QueueServer;
import dev.medley.emulators.SocketServer;
import dev.medley.emulators.TextServer;
import dev.medley.migration.FunctionRoles;
import dev.medley.migration.Migrator;
import dev.medley.topology.Environment;
import dev.medley.topology.Function;
import dev.medley.topology.Medley;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;

/** One set of real servers for all tests of a JVM, with the database migrated; they go with the JVM. */
public final class TestServers {

    /** The key that requests to the server of objects are signed with. */
    public static final String SECRET = "local-secret";

    private static final String PASSWORD = "of every function in tests";

    private static final TestServers SHARED = new TestServers();

    private final DatabaseServer database = DatabaseServer.temporary();
    private final QueueServer queues = QueueServer.start(Medley.TOPOLOGY);
    private final ObjectServer objects = ObjectServer.start(Medley.TOPOLOGY, temporaryFolder(), queues, 0, SECRET);
    private final MailServer mail = MailServer.start();
    private final TextServer texts = TextServer.start();
    private final SocketServer sockets = SocketServer.start();
    private final LambdaServer lambda = LambdaServer.start();
    private final AtomicBoolean closed = new AtomicBoolean();
    private final Queue<AutoCloseable> users = new ConcurrentLinkedQueue<>();

    private TestServers() {
        LocalAws.use(queues.endpoint(), objects.endpoint(), mail.endpoint(), sockets.endpoint(), SECRET);
        LocalAws.useTexts(texts.endpoint());
        LocalAws.useLambda(lambda.endpoint());
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        prepare(database);
    }

    public static TestServers shared() {
        return SHARED;
    }

    /** The settings of a function that uses these servers. */
    public Map<String, Object> properties(String publicUrl) {
        return Map.of(
                Environment.property(Environment.STAGE),
                "test",
                Environment.property(Environment.PUBLIC_URL),
                publicUrl,
                Environment.property(Environment.QUEUE_URL_PREFIX),
                queues.urlPrefix(),
                Environment.property(Environment.BUCKET_PREFIX),
                "",
                Environment.property(Environment.MAIL_FROM),
                "medley@example.org",
                Environment.property(Environment.DATABASE_URL),
                database.url(),
                Environment.property(Environment.DATABASE_SECRET),
                database.secret(),
                Environment.property(Environment.MASTER_SECRET),
                "a master secret that only tests know",
                "medley.database-pool",
                "10",
                // A machine that runs many tests at once makes them wait longer than any client would.
                "datasources.default.connection-timeout",
                "20000");
    }

    /** The login of a function that has the rights which the topology gives it, and no more. */
    String login(Function function) {
        return "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(function.databaseRole(), PASSWORD);
    }

    /** Makes in a server what functions need. */
    static void prepare(DatabaseServer database) {
        PublishedViews.createWhereMissing(database.dataSource());
        int _ = new Migrator(database.dataSource(), TestServers.class.getClassLoader()).migrate();
        createRoles(database);
    }

    private static void createRoles(DatabaseServer database) {
        FunctionRoles functionRoles = new FunctionRoles(database.dataSource());
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            functionRoles.publishFunctions();
            for (Function function : Medley.TOPOLOGY.functions()) {
                functionRoles.grant(function, PASSWORD);
                // A machine that runs many tests at once is slower than any database should be.
                statement.execute("alter role " + function.databaseRole() + " reset all");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    public DatabaseServer database() {
        return database;
    }

    public QueueServer queues() {
        return queues;
    }

    public ObjectServer objects() {
        return objects;
    }

    public MailServer mail() {
        return mail;
    }

    public TextServer texts() {
        return texts;
    }

    LambdaServer lambda() {
        return lambda;
    }

    public SocketServer sockets() {
        return sockets;
    }

    /** Has something closed before the servers go. */
    void closeFirst(AutoCloseable user) {
        users.add(user);
    }

    /** Stops them before the JVM ends, for JVMs that end without their shutdown hooks. */
    public void close() {
        if (closed.getAndSet(true)) {
            return;
        }
        users.forEach(TestServers::close);
        objects.close();
        queues.close();
        mail.close();
        texts.close();
        sockets.close();
        lambda.close();
        database.close();
    }

    private static void close(AutoCloseable user) {
        try {
            user.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path temporaryFolder() {
        try {
            Path folder = Files.createTempDirectory("medley-objects");
            folder.toFile().deleteOnExit();
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
