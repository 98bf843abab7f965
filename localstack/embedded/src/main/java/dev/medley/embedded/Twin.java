package dev.medley.embedded;

import dev.medley.emulators.DatabaseServer;
import dev.medley.emulators.LambdaServer;
import dev.medley.emulators.LocalAws;
import dev.medley.emulators.MailServer;
import dev.medley.emulators.ObjectServer;
import dev.medley.emulators.QueueServer;
import dev.medley.emulators.SocketServer;
import dev.medley.emulators.TextServer;
import dev.medley.migration.Migrator;
import dev.medley.topology.Environment;
import dev.medley.topology.Medley;
import dev.medley.topology.Topology;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The running twin: real servers, and the functions on them. Closing it stops all, in reverse. */
public final class Twin implements AutoCloseable {

    private static final Topology TOPOLOGY = Medley.TOPOLOGY;

    private final Deque<AutoCloseable> running;
    private final Functions functions;

    private Twin(Place place, Deque<AutoCloseable> running) {
        this.running = running;
        DatabaseServer database = running(DatabaseServer.keeping(place.data().resolve("postgres")));
        QueueServer queues = running(QueueServer.start(TOPOLOGY));
        int objectsPort = RememberedPort.of(place.data(), "objects");
        String objectsSecret = StoredSecret.in(place.data(), "objects-secret");
        ObjectServer objects = running(
                ObjectServer.start(TOPOLOGY, place.data().resolve("objects"), queues, objectsPort, objectsSecret));
        MailServer mail = running(MailServer.start());
        TextServer texts = running(TextServer.start());
        SocketServer sockets = running(SocketServer.start());
        LambdaServer lambda = running(LambdaServer.start());
        LocalAws.use(queues.endpoint(), objects.endpoint(), mail.endpoint(), sockets.endpoint(), objectsSecret);
        LocalAws.useTexts(texts.endpoint());
        LocalAws.useLambda(lambda.endpoint());
        int _ = new Migrator(database.dataSource(), Twin.class.getClassLoader()).migrate();
        EventRedelivery.relayAgain(database.dataSource());
        functions = running(new Functions(
                place.home(),
                place.port(),
                properties(place, database, queues, objects.mediaUrl()),
                queues.access(),
                all -> List.of(
                        sockets.gate(all),
                        new TwinPages(mail.mailbox(), texts, all, publicUrl(place)),
                        new RoleGrantEndpoint(database.dataSource()),
                        new AuditCheckEndpoint(database.dataSource()))));
        functions.all().forEach(lambda::add);
        objects.announceAgain();
    }

    /**
     * Where a twin stands.
     *
     * @param home the checkout
     * @param data where its data is kept
     * @param port where it listens
     */
    public record Place(Path home, Path data, int port) {}

    public static Twin start(Place place) {
        Deque<AutoCloseable> running = new ArrayDeque<>();
        try {
            return new Twin(place, running);
        } catch (RuntimeException e) {
            running.forEach(ShutdownSequence::quietly);
            throw e;
        }
    }

    public URI url() {
        return functions.url();
    }

    private static String publicUrl(Place place) {
        return "http://localhost:" + place.port();
    }

    private static Map<String, Object> properties(
            Place place, DatabaseServer database, QueueServer queues, String mediaUrl) {
        Map<String, Object> properties = new HashMap<>(Map.of(
                Environment.property(Environment.STAGE),
                "local",
                Environment.property(Environment.PUBLIC_URL),
                publicUrl(place),
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
                StoredSecret.in(place.data(), "master-secret"),
                "medley.database-pool",
                "8",
                "medley.audio.isolate-decoder",
                "true"));
        properties.put("medley.media.url", mediaUrl);
        properties.put("medley.sms.countries", "AT,CH,DE,FR,GB,IT,US");
        return properties;
    }

    private <T extends AutoCloseable> T running(T part) {
        running.push(part);
        return part;
    }

    @Override
    public void close() {
        running.forEach(ShutdownSequence::quietly);
    }
}
